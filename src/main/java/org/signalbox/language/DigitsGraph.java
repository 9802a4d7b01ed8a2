package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signalbox.engine.Cancellation;

/**
 * The graph that reads many tokens at once, for processors that multiply bytes fast (VNNI, AMX):
 * weights are signed bytes with one scale an output column, and activations two unsigned digits a
 * row, x = r (u / 127 + v / (127 254)) with r the row's greatest absolute value. One digit alone
 * moves the distribution seven times as far. It has no head: it only fills the memory of keys and
 * values.
 */
final class DigitsGraph {
  private static final float COARSE = 1 / 127f;
  private static final float FINE = 1 / (127f * 254);
  private static final float LEAST = 1e-20f;

  private final StoredGraph source;
  private final DerivedWeights files;
  private final OnnxGraph graph = new OnnxGraph("prefill");
  private final Set<String> split = new HashSet<>();

  private DigitsGraph(StoredGraph source, DerivedWeights files) {
    this.source = source;
    this.files = files;
  }

  /**
   * Writes the weights and returns the graph that names them.
   *
   * @param files in the folder where the graph will stand
   */
  static ModelProto of(StoredGraph source, DerivedWeights files, Cancellation cancellation)
      throws IOException {
    GraphProto body = PrunedGraph.reading(source.model()).getGraph();
    DigitsGraph made = new DigitsGraph(source, files);
    made.constants();
    for (NodeProto node : body.getNodeList()) {
      cancellation.check();
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
    ColumnWeights weights = ColumnWeights.of(BlockedRows.of(source, node, plain));
    String y = node.getOutput(0);
    int rows = weights.scales().length;
    graph.initializer(
        files
            .put(ByteBuffer.wrap(weights.codes()))
            .initializer(y + ".w", DataType.INT8, plain, rows));
    graph.initializer(PlainTensors.floats(y + ".scale", weights.scales()));
    // Without explicit zero points the runtime may end the process on processors without VNNI.
    graph.initializer(PlainTensors.zeros(y + ".zero", rows));
    split(x);
    product(x + ".high", "digits.coarse", y);
    product(x + ".low", "digits.fine", y);
    graph.node("Add", y + ".digits.coarse", y + ".digits.fine").to(y + ".unscaled");
    graph.node("Mul", y + ".unscaled", x + ".reach").to(y);
  }

  private void product(String digit, String step, String y) {
    graph
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

  /** Two digits of a value, shared by all products that read it. */
  private void split(String x) {
    if (!split.add(x)) {
      return;
    }
    graph.node("Abs", x).to(x + ".size");
    graph
        .node("ReduceMax", x + ".size")
        .set("axes", List.of(-1L))
        .set("keepdims", 1)
        .to(x + ".greatest");
    graph.node("Max", x + ".greatest", "digits.least").to(x + ".reach");
    graph.node("Div", x, x + ".reach").to(x + ".share");
    graph.node("QuantizeLinear", x + ".share", "digits.coarse", "digits.middle").to(x + ".high");
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
}
