package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph that reads many tokens at once, for processors that multiply bytes fast (VNNI, AMX):
 * weights are signed bytes with one scale an output column, and activations unsigned digits, x = r
 * u / 127 with r the row's greatest absolute value. Normalised values are even enough for one digit
 * once they are smoothed ({@link Smoothing}), and what attention averages is anyway; others get a
 * second, x = r (u / 127 + v / (127 254)), as one alone would move the distribution seven times as
 * far. It has no head: it only fills the memory of keys and values.
 */
final class DigitsGraph {
  private static final float COARSE = 1 / 127f;
  private static final float FINE = 1 / (127f * 254);
  private static final float LEAST = 1e-20f;
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final StoredGraph source;
  private final ChannelReach reach;
  private final DerivedWeights files;
  private final OnnxGraph graph = new OnnxGraph("prefill");
  private final Set<String> split = new HashSet<>();
  private final Map<String, float[]> smoothed = new HashMap<>();

  private DigitsGraph(StoredGraph source, ChannelReach reach, DerivedWeights files) {
    this.source = source;
    this.reach = reach;
    this.files = files;
  }

  /**
   * Writes the weights and returns the graph that names them.
   *
   * @param files in the folder where the graph will stand
   */
  static ModelProto of(
      StoredGraph source, ChannelReach reach, DerivedWeights files, Trial.Bench bench)
      throws IOException {
    GraphProto body = PrunedGraph.reading(source.model()).getGraph();
    DigitsGraph made = new DigitsGraph(source, reach, files);
    made.constants();
    for (NodeProto node : body.getNodeList()) {
      bench.letOthers();
      made.node(node);
    }
    made.copyWeights(body);
    GraphProto whole =
        made.graph.model().getGraph().toBuilder()
            .addAllInput(body.getInputList())
            .addAllOutput(body.getOutputList())
            .build();
    return made.graph.model().toBuilder().setGraph(PrunedGraph.of(whole, output -> true)).build();
  }

  private void constants() {
    graph.initializer(PlainTensors.number("digits.coarse", COARSE));
    graph.initializer(PlainTensors.number("digits.fine", FINE));
    graph.initializer(PlainTensors.number("digits.least", LEAST));
    graph.initializer(PlainTensors.middle("digits.middle"));
  }

  private void node(NodeProto node) throws IOException {
    if (node.getOpType().equals("MatMulNBits")) {
      multiply(node);
    } else {
      graph.node(node);
    }
  }

  private void multiply(NodeProto node) throws IOException {
    String x = source.withoutMeans(node.getInput(0));
    int columns = (int) StoredGraph.attribute(node, "K");
    boolean appended = !x.equals(node.getInput(0));
    int plain = appended ? columns * QuantizedMatrix.BLOCK / (QuantizedMatrix.BLOCK + 1) : columns;
    BlockedRows matrix = BlockedRows.of(source, node, plain);
    ColumnWeights weights = ColumnWeights.of(matrix, factors(x, matrix));
    String y = node.getOutput(0);
    int rows = weights.scales().length;
    graph.initializer(
        files
            .put(ByteBuffer.wrap(weights.codes()))
            .initializer(y + ".w", DataType.INT8, plain, rows));
    graph.initializer(PlainTensors.floats(y + ".scale", weights.scales()));
    // Without explicit zero points the runtime may end the process on processors without VNNI.
    graph.initializer(PlainTensors.zeros(y + ".zero", rows));
    boolean first = split.add(x);
    if (first) {
      split(x);
    }
    String product = product(x + ".high", "digits.coarse", y);
    if (!even(x)) {
      if (first) {
        splitRest(x);
      }
      String rest = product(x + ".low", "digits.fine", y);
      product = graph.node("Add", product, rest).to(y + ".unscaled");
    }
    graph.node("Mul", product, x + ".reach").to(y);
  }

  private boolean even(String x) {
    return reach.of(x).isPresent()
        || source
            .producer(x)
            .filter(node -> node.getOpType().equals("GroupQueryAttention"))
            .isPresent();
  }

  /** What the weights are multiplied by; the scales before are divided by it later. */
  private float[] factors(String x, BlockedRows matrix) {
    float[] factors =
        reach
            .of(x)
            .map(channels -> Smoothing.factors(channels, matrix))
            .orElseGet(() -> ones(matrix.columns()));
    source.producer(x).flatMap(Smoothing::scales).ifPresent(name -> smoothed.put(name, factors));
    return factors;
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private String product(String digit, String step, String y) {
    return graph
        .node(
            "MatMulIntegerToFloat",
            digit,
            y + ".w",
            step,
            y + ".scale",
            "digits.middle",
            y + ".zero")
        .to(y + "." + step);
  }

  /** Digits of a value are shared by all products that read it. */
  private void split(String x) {
    graph.node("Abs", x).to(x + ".size");
    graph
        .node("ReduceMax", x + ".size")
        .set("axes", List.of(-1L))
        .set("keepdims", 1)
        .to(x + ".greatest");
    graph.node("Max", x + ".greatest", "digits.least").to(x + ".reach");
    graph.node("Div", x, x + ".reach").to(x + ".share");
    graph.node("QuantizeLinear", x + ".share", "digits.coarse", "digits.middle").to(x + ".high");
  }

  private void splitRest(String x) {
    graph.node("DequantizeLinear", x + ".high", "digits.coarse", "digits.middle").to(x + ".known");
    graph.node("Sub", x + ".share", x + ".known").to(x + ".rest");
    graph.node("QuantizeLinear", x + ".rest", "digits.fine", "digits.middle").to(x + ".low");
  }

  /** All other weights, so that the folder is complete in itself. */
  private void copyWeights(GraphProto body) throws IOException {
    Set<String> products = new HashSet<>();
    for (NodeProto node : body.getNodeList()) {
      if (node.getOpType().equals("MatMulNBits")) {
        products.addAll(node.getInputList().subList(1, node.getInputCount()));
      }
    }
    try (Arena arena = Arena.ofConfined()) {
      for (TensorProto tensor : body.getInitializerList()) {
        if (!products.contains(tensor.getName())) {
          graph.initializer(copied(tensor, arena));
        }
      }
    }
  }

  private TensorProto copied(TensorProto tensor, Arena arena) throws IOException {
    float[] factors = smoothed.get(tensor.getName());
    if (factors != null) {
      return PlainTensors.floats(tensor.getName(), divided(tensor.getName(), factors, arena));
    }
    if (tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL) {
      return tensor;
    }
    return files
        .put(source.bytes(tensor.getName(), arena).asByteBuffer())
        .initializer(
            tensor.getName(),
            DataType.forNumber(tensor.getDataType()),
            tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
  }

  private float[] divided(String scales, float[] factors, Arena arena) throws IOException {
    float[] values = source.bytes(scales, arena).toArray(FLOAT);
    for (int i = 0; i < values.length; i++) {
      values[i] /= factors[i];
    }
    return values;
  }
}
