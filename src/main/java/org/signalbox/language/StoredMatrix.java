package org.signalbox.language;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** A matrix whose bytes are written; enough to name it in a graph. */
sealed interface StoredMatrix {
  int rows();

  /** Whether the input must have its block means behind it; see {@link AugmentedForm}. */
  boolean augmented();

  /** Adds the matrix under a name and {@code y = x W^T} to the graph; returns y. */
  String multiply(OnnxGraph graph, String name, String x, String y);

  /** Whole codes with a scale and a zero point a block. */
  record Codes(QuantizedShape shape, StoredTensor codes, StoredTensor scales, StoredTensor zeros)
      implements StoredMatrix {
    @Override
    public int rows() {
      return shape.rows();
    }

    @Override
    public boolean augmented() {
      return shape.augmented();
    }

    /** Multiplies with 8-bit activations inside (accuracy level 4). */
    @Override
    public String multiply(OnnxGraph graph, String name, String x, String y) {
      graph.initializer(
          codes.initializer(
              name + ".q", DataType.UINT8, shape.rows(), shape.blocks(), shape.blockBytes()));
      graph.initializer(
          scales.initializer(name + ".s", DataType.FLOAT, shape.rows(), shape.blocks()));
      graph.initializer(
          zeros.initializer(name + ".z", DataType.UINT8, shape.rows(), shape.zeroBytes()));
      return product(graph, shape, x, name + ".q", name + ".s", name + ".z").to(y);
    }

    static OnnxGraph.Node product(
        OnnxGraph graph, QuantizedShape shape, String x, String... weights) {
      String[] inputs = new String[weights.length + 1];
      inputs[0] = x;
      System.arraycopy(weights, 0, inputs, 1, weights.length);
      return graph
          .node("MatMulNBits", inputs)
          .set("K", shape.columns())
          .set("N", shape.rows())
          .set("bits", shape.bits())
          .set("block_size", QuantizedMatrix.BLOCK)
          .set("accuracy_level", 4);
    }
  }

  /** Plain floats, one row an output. */
  record Floats(int rows, int columns, StoredTensor values) implements StoredMatrix {
    @Override
    public boolean augmented() {
      return false;
    }

    @Override
    public String multiply(OnnxGraph graph, String name, String x, String y) {
      graph.initializer(values.initializer(name + ".w", DataType.FLOAT, rows, columns));
      return product(graph, x, name + ".w").to(y);
    }

    static OnnxGraph.Node product(OnnxGraph graph, String x, String weights) {
      return graph.node("FusedMatMul", x, weights).set("transB", 1);
    }
  }
}
