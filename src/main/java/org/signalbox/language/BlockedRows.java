package org.signalbox.language;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The matrix behind a {@code MatMulNBits} node, row by row as plain floats. Columns that multiply
 * appended block means (see {@link AugmentedForm}) are folded into the plain ones.
 */
final class BlockedRows {
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final QuantizedShape shape;
  private final int columns;
  private final byte[] codes;
  private final float[] scales;
  private final byte[] zeros;
  private final float[] all;

  /**
   * @param columns of the matrix without appended ones
   */
  private BlockedRows(
      QuantizedShape shape, int columns, byte[] codes, float[] scales, byte[] zeros) {
    this.shape = shape;
    this.columns = columns;
    this.codes = codes;
    this.scales = scales;
    this.zeros = zeros;
    all = new float[shape.blocks() * QuantizedMatrix.BLOCK];
  }

  static BlockedRows of(StoredGraph graph, NodeProto node, int plainColumns) throws IOException {
    QuantizedShape shape =
        new QuantizedShape(
            (int) StoredGraph.attribute(node, "N"),
            (int) StoredGraph.attribute(node, "K"),
            (int) StoredGraph.attribute(node, "bits"));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment codes = graph.bytes(node.getInput(1), arena);
      MemorySegment scales = graph.bytes(node.getInput(2), arena);
      byte[] zeros =
          node.getInputCount() > 3 && !node.getInput(3).isEmpty()
              ? graph.bytes(node.getInput(3), arena).toArray(ValueLayout.JAVA_BYTE)
              : middle(shape);
      return new BlockedRows(
          shape, plainColumns, codes.toArray(ValueLayout.JAVA_BYTE), scales.toArray(FLOAT), zeros);
    }
  }

  /** What the operator assumes without zero points. */
  private static byte[] middle(QuantizedShape shape) {
    byte[] zeros = new byte[shape.rows() * shape.zeroBytes()];
    java.util.Arrays.fill(zeros, (byte) (shape.bits() == 8 ? 0x80 : 0x88));
    return zeros;
  }

  int rows() {
    return shape.rows();
  }

  int columns() {
    return columns;
  }

  /** Fills {@code into} with one row. */
  void row(int row, float[] into) {
    for (int block = 0; block < shape.blocks(); block++) {
      block(row, block);
    }
    System.arraycopy(all, 0, into, 0, columns);
    for (int k = columns; k < shape.columns(); k++) {
      float share = all[k] / QuantizedMatrix.BLOCK;
      int from = (k - columns) * QuantizedMatrix.BLOCK;
      for (int i = from; i < from + QuantizedMatrix.BLOCK; i++) {
        into[i] += share;
      }
    }
  }

  private void block(int row, int block) {
    int at = (row * shape.blocks() + block) * shape.blockBytes();
    int to = block * QuantizedMatrix.BLOCK;
    float scale = scales[row * shape.blocks() + block];
    int zero = zero(row, block);
    if (shape.bits() == 8) {
      for (int i = 0; i < QuantizedMatrix.BLOCK; i++) {
        all[to + i] = ((codes[at + i] & 0xff) - zero) * scale;
      }
    } else {
      for (int i = 0; i < shape.blockBytes(); i++) {
        int pair = codes[at + i];
        all[to + 2 * i] = ((pair & 15) - zero) * scale;
        all[to + 2 * i + 1] = ((pair >> 4 & 15) - zero) * scale;
      }
    }
  }

  private int zero(int row, int block) {
    int at = row * shape.zeroBytes();
    return shape.bits() == 8
        ? zeros[at + block] & 0xff
        : zeros[at + block / 2] >> (block % 2 * 4) & 15;
  }
}
