package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes a matrix in the layout of ONNX Runtime's {@code MatMulNBits}: rows of blocks of 32 codes,
 * one scale and one zero point a block. The codes leave row by row, so that a matrix need not fit
 * into the heap.
 */
final class QuantizedMatrix {
  static final int BLOCK = 32;
  private static final int ROWS_AT_ONCE = 64;

  private final QuantizedShape shape;
  private final float[] scales;
  private final byte[] zeros;
  private int row;

  private QuantizedMatrix(QuantizedShape shape) {
    this.shape = shape;
    scales = new float[shape.rows() * shape.blocks()];
    zeros = new byte[shape.rows() * shape.zeroBytes()];
  }

  /** Is told each coded row. */
  @FunctionalInterface
  interface RowSink {
    void row(GgufTensor tensor, int row, CodedRow coded, QuantizedShape shape);
  }

  /**
   * Stacks the rows of tensors, which all have the same number of columns.
   *
   * @param told is told each row as it was and as it is now
   */
  static StoredMatrix write(
      List<GgufTensor> stack, WeightForm form, WeightFiles files, RowSink told) throws IOException {
    QuantizedShape shape = shape(stack, form);
    QuantizedMatrix matrix = new QuantizedMatrix(shape);
    StoredTensor codes = files.put(out -> matrix.rows(stack, form, out, told));
    return new StoredMatrix.Codes(shape, codes, files.put(matrix.scales), files.put(matrix.zeros));
  }

  static QuantizedShape shape(List<GgufTensor> stack, WeightForm form) {
    int rows = stack.stream().mapToInt(GgufTensor::rows).sum();
    return form.shape(rows, stack.getFirst().columns());
  }

  private void rows(List<GgufTensor> stack, WeightForm form, WeightFiles.Out out, RowSink told)
      throws IOException {
    CodedRow coded = new CodedRow(shape);
    ByteBuffer bytes = ByteBuffer.allocate(ROWS_AT_ONCE * shape.blocks() * shape.blockBytes());
    for (GgufTensor tensor : stack) {
      for (int i = 0; i < tensor.rows(); i++) {
        form.encode(tensor, i, coded);
        told.row(tensor, i, coded, shape);
        put(coded, bytes);
        if (!bytes.hasRemaining()) {
          out.write(bytes.flip());
          bytes.clear();
        }
      }
    }
    out.write(bytes.flip());
  }

  private void put(CodedRow coded, ByteBuffer bytes) {
    for (int b = 0; b < shape.blocks(); b++) {
      scales[row * shape.blocks() + b] = coded.scale(b);
      if (shape.bits() == 8) {
        for (int i = b * BLOCK; i < (b + 1) * BLOCK; i++) {
          bytes.put((byte) coded.code(i));
        }
        zeros[row * shape.zeroBytes() + b] = (byte) coded.zero(b);
      } else {
        for (int i = b * BLOCK; i < (b + 1) * BLOCK; i += 2) {
          bytes.put((byte) (coded.code(i) | coded.code(i + 1) << 4));
        }
        zeros[row * shape.zeroBytes() + b / 2] |= (byte) (coded.zero(b) << (b % 2 * 4));
      }
    }
    row++;
  }
}
