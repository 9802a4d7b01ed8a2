package org.signalbox.language;

/**
 * Sizes of a quantised matrix.
 *
 * @param rows outputs
 * @param columns inputs; the last block may be partly filled
 * @param bits 4 or 8
 */
record QuantizedShape(int rows, int columns, int bits) {
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
}
