package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/**
 * An imported model's graph with the same weights in another form. Look-up and head stay in 8 bits,
 * except among floats.
 */
final class VariantGraph {
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final StoredGraph source;
  private final WeightFiles files;
  private final ModelForm form;
  private final ImportLoss.Measure loss = new ImportLoss.Measure();
  private final OnnxGraph graph = new OnnxGraph("variant");
  private final Map<List<Object>, StoredTensor> copied = new HashMap<>();
  private Optional<StoredMatrix.Floats> embedding = Optional.empty();
  private String embeddingScales = "";

  VariantGraph(StoredGraph source, WeightFiles files, ModelForm form) {
    this.source = source;
    this.files = files;
    this.form = form;
  }

  /** What the form lost against the weights as they are stored. */
  ImportLoss loss() {
    return loss.total();
  }

  /** Writes the weights and returns the graph that names them. */
  ModelProto write(Progress progress, Cancellation cancellation) throws IOException {
    GraphProto body = source.model().getGraph();
    int done = 0;
    for (NodeProto node : body.getNodeList()) {
      cancellation.check();
      node(node);
      progress.done((double) ++done / body.getNodeCount());
    }
    ModelProto made = graph.model();
    GraphProto whole =
        made.getGraph().toBuilder()
            .addAllInput(body.getInputList())
            .addAllOutput(body.getOutputList())
            .addAllInitializer(body.getInitializerList())
            .build();
    GraphProto needed = PrunedGraph.of(whole, output -> true);
    return made.toBuilder().setGraph(withOwnWeights(needed, body)).build();
  }

  private void node(NodeProto node) throws IOException {
    switch (node.getOpType()) {
      case "MatMulNBits" -> multiply(node);
      case "GatherBlockQuantized" -> lookUp(node);
      default -> graph.node(node);
    }
  }

  private void lookUp(NodeProto node) throws IOException {
    if (form != ModelForm.FLOAT) {
      graph.node(node);
      return;
    }
    embeddingScales = node.getInput(2);
    TensorProto codes = source.initializer(node.getInput(0));
    NodeProto product =
        NodeProto.newBuilder()
            .addAllInput(List.of("", node.getInput(0), embeddingScales))
            .addAttribute(number("N", codes.getDims(0)))
            .addAttribute(number("K", codes.getDims(1)))
            .addAttribute(number("bits", 8))
            .build();
    StoredMatrix.Floats floats = floats(product, (int) codes.getDims(1));
    embedding = Optional.of(floats);
    graph.initializer(
        floats
            .values()
            .initializer("embedding.w", DataType.FLOAT, floats.rows(), floats.columns()));
    graph.node("Gather", "embedding.w", node.getInput(1)).set("axis", 0).to(node.getOutput(0));
  }

  private static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private void multiply(NodeProto node) throws IOException {
    boolean head = node.getOutput(0).equals("logits") || node.getInputCount() == 3;
    if (head && form != ModelForm.FLOAT) {
      graph.node(node);
      return;
    }
    if (head && embedding.isPresent() && node.getInput(2).equals(embeddingScales)) {
      StoredMatrix.Floats.product(graph, node.getInput(0), "embedding.w").to(node.getOutput(0));
      return;
    }
    String x = source.withoutMeans(node.getInput(0));
    int plain = (int) StoredGraph.attribute(node, "K");
    if (!x.equals(node.getInput(0))) {
      plain = plain * QuantizedMatrix.BLOCK / (QuantizedMatrix.BLOCK + 1);
    }
    StoredMatrix matrix = form == ModelForm.FLOAT ? floats(node, plain) : codes(node, plain);
    String input = matrix.augmented() ? means(x, node.getOutput(0)) : x;
    matrix.multiply(graph, node.getOutput(0) + ".m", input, node.getOutput(0));
  }

  private String means(String x, String y) {
    List<Long> block = List.of((long) QuantizedMatrix.BLOCK);
    graph.node("AveragePool", x).set("kernel_shape", block).set("strides", block).to(y + ".means");
    return graph.node("Concat", x, y + ".means").set("axis", -1).to(y + ".aug");
  }

  private StoredMatrix.Floats floats(NodeProto node, int plain) throws IOException {
    BlockedRows rows = BlockedRows.of(source, node, plain);
    try (Arena arena = Arena.ofConfined()) {
      StoredTensor values = files.put(out -> out.write(decoded(rows, arena).asByteBuffer()));
      return new StoredMatrix.Floats(rows.rows(), plain, values);
    }
  }

  private StoredMatrix codes(NodeProto node, int plain) throws IOException {
    BlockedRows rows = BlockedRows.of(source, node, plain);
    WeightForm coded =
        switch (form) {
          case EIGHT_BIT -> new EightBitForm();
          case FOUR_BIT_COARSE -> new FourBitForm();
          case FOUR_BIT, AS_FILED, FLOAT -> new AugmentedForm();
        };
    try (Arena arena = Arena.ofConfined()) {
      GgufTensor tensor =
          new GgufTensor(node.getOutput(0), GgufType.F32, rows.rows(), plain, decoded(rows, arena));
      return QuantizedMatrix.write(List.of(tensor), coded, files, loss::row);
    }
  }

  private static MemorySegment decoded(BlockedRows rows, Arena arena) {
    long rowBytes = 4L * rows.columns();
    MemorySegment all = arena.allocate(rows.rows() * rowBytes, 64);
    float[] row = new float[rows.columns()];
    for (int i = 0; i < rows.rows(); i++) {
      rows.row(i, row);
      MemorySegment.copy(row, 0, all, FLOAT, i * rowBytes, row.length);
    }
    return all;
  }

  /** Copies what is still named from the old files, each piece once. */
  private GraphProto withOwnWeights(GraphProto needed, GraphProto old) throws IOException {
    GraphProto.Builder own = needed.toBuilder().clearInitializer();
    try (Arena arena = Arena.ofConfined()) {
      for (TensorProto tensor : needed.getInitializerList()) {
        boolean outside =
            tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL
                && old.getInitializerList().contains(tensor);
        own.addInitializer(outside ? copied(tensor, arena) : tensor);
      }
    }
    return own.build();
  }

  private TensorProto copied(TensorProto tensor, Arena arena) throws IOException {
    List<Object> place = List.copyOf(tensor.getExternalDataList());
    StoredTensor stored = copied.get(place);
    if (stored == null) {
      stored = files.put(source.bytes(tensor.getName(), arena).asByteBuffer());
      copied.put(place, stored);
    }
    return stored.initializer(
        tensor.getName(),
        DataType.forNumber(tensor.getDataType()),
        tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
  }
}
