package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An ONNX graph in the making: opset 17 and ONNX Runtime's own operators. */
final class OnnxGraph {
  private static final String RUNTIME = "com.microsoft";
  private static final Set<String> RUNTIME_OPERATORS =
      Set.of(
          "MatMulNBits",
          "MatMulIntegerToFloat",
          "GatherBlockQuantized",
          "GroupQueryAttention",
          "SkipSimplifiedLayerNormalization",
          "QuickGelu",
          "FastGelu",
          "FusedMatMul");

  private final GraphProto.Builder graph = GraphProto.newBuilder();

  OnnxGraph(String name) {
    graph.setName(name);
  }

  void initializer(TensorProto tensor) {
    graph.addInitializer(tensor);
  }

  /** A small constant inside the graph itself. */
  void floats(String name, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    raw(name, TensorProto.DataType.FLOAT, values.length, bytes);
  }

  void longs(String name, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    raw(name, TensorProto.DataType.INT64, values.length, bytes);
  }

  private void raw(String name, TensorProto.DataType type, int size, ByteBuffer bytes) {
    initializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .addDims(size)
            .setRawData(ByteString.copyFrom(bytes))
            .build());
  }

  void input(String name, TensorProto.DataType type, Object... shape) {
    graph.addInput(value(name, type, shape));
  }

  void output(String name, TensorProto.DataType type, Object... shape) {
    graph.addOutput(value(name, type, shape));
  }

  Node node(String operator, String... inputs) {
    return new Node(operator, inputs);
  }

  /** A call taken over from another graph. */
  void node(NodeProto node) {
    graph.addNode(node);
  }

  ModelProto model() {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .setProducerName("Signalbox")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIME).setVersion(1))
        .setGraph(graph)
        .build();
  }

  /** Numbers are fixed sizes, strings name sizes that vary from call to call. */
  private static ValueInfoProto value(String name, TensorProto.DataType type, Object... shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (Object size : shape) {
      var dimension = TensorShapeProto.Dimension.newBuilder();
      dimensions.addDim(
          size instanceof Number number
              ? dimension.setDimValue(number.longValue())
              : dimension.setDimParam(size.toString()));
    }
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(dimensions);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /** One operator call; {@link #to} ends it. */
  final class Node {
    private final NodeProto.Builder node;

    private Node(String operator, String... inputs) {
      node =
          NodeProto.newBuilder()
              .setOpType(operator)
              .setDomain(RUNTIME_OPERATORS.contains(operator) ? RUNTIME : "")
              .addAllInput(List.of(inputs));
    }

    Node set(String attribute, long value) {
      return add(attribute, AttributeProto.AttributeType.INT, a -> a.setI(value));
    }

    Node set(String attribute, float value) {
      return add(attribute, AttributeProto.AttributeType.FLOAT, a -> a.setF(value));
    }

    Node set(String attribute, String value) {
      return add(
          attribute,
          AttributeProto.AttributeType.STRING,
          a -> a.setS(ByteString.copyFromUtf8(value)));
    }

    Node set(String attribute, List<Long> values) {
      return add(attribute, AttributeProto.AttributeType.INTS, a -> a.addAllInts(values));
    }

    /** Names the outputs (empty: not wanted) and returns the first. */
    String to(String... outputs) {
      graph.addNode(node.setName(outputs[0]).addAllOutput(List.of(outputs)));
      return outputs[0];
    }

    private Node add(
        String attribute,
        AttributeProto.AttributeType type,
        Consumer<AttributeProto.Builder> value) {
      AttributeProto.Builder built = AttributeProto.newBuilder().setName(attribute).setType(type);
      value.accept(built);
      node.addAttribute(built);
      return this;
    }
  }
}
