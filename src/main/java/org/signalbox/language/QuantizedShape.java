package org.signalbox.language;

/**
 * Sizes of a quantised matrix.
 *
 * @param rows outputs
 * @param inputs weights of a row
 * @param columns codes of a row: the inputs, and behind them their block means where the form has
 *     them; the last block may be partly filled
 * @param bits 4 or 8
 */
record QuantizedShape(int rows, int inputs, int columns, int bits) {
  /** A matrix without block means. */
  QuantizedShape(int rows, int columns, int bits) {
    this(rows, columns, columns, bits);
  }

  boolean augmented() {
    return columns > inputs;
  }

  int blocks() {
    return (columns + QuantizedMatrix.BLOCK - 1) / QuantizedMatrix.BLOCK;
  }

  int blockBytes() {
    return QuantizedMatrix.BLOCK * bits / 8;
  }

  /** Zero points of a row; two of 4 bits share a byte. */
  int zeroBytes() {
    return bits == 8 ? blocks() : (blocks() + 1) / 2;
  }

  /** What the matrix takes in a file. */
  long bytes() {
    return (long) rows * (blocks() * (blockBytes() + 4L) + zeroBytes());
  }
}
