package org.signalbox.language;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;

/** A quantised matrix whose bytes are written; enough to name it in a graph. */
record StoredMatrix(
    QuantizedShape shape, StoredTensor codes, StoredTensor scales, StoredTensor zeros) {
  static StoredMatrix write(QuantizedMatrix matrix, WeightFiles files) throws IOException {
    return new StoredMatrix(
        matrix.shape(),
        files.put(matrix.codes()),
        files.put(matrix.scales()),
        files.put(matrix.zeros()));
  }

  /** Adds {@code y = x W^T} to the graph; 8-bit activations inside (accuracy level 4). */
  String multiply(OnnxGraph graph, String name, String x) {
    graph.initializer(
        codes.initializer(
            name + ".q", DataType.UINT8, shape.rows(), shape.blocks(), shape.blockBytes()));
    graph.initializer(
        scales.initializer(name + ".s", DataType.FLOAT, shape.rows(), shape.blocks()));
    graph.initializer(
        zeros.initializer(name + ".z", DataType.UINT8, shape.rows(), shape.zeroBytes()));
    return graph
        .node("MatMulNBits", x, name + ".q", name + ".s", name + ".z")
        .set("K", shape.columns())
        .set("N", shape.rows())
        .set("bits", shape.bits())
        .set("block_size", QuantizedMatrix.BLOCK)
        .set("accuracy_level", 4)
        .to(name + ".y");
  }
}
