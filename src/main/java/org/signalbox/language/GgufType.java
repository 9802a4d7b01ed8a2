package org.signalbox.language;

/** How a tensor's elements are stored, with the numbers that ggml gives the types. */
enum GgufType {
  /** Plain 32-bit floats. */
  F32(0, 1, 4),
  /** Blocks of 32: f16 scale, f16 minimum, 32 codes of 4 bits; w = q d + m. */
  Q4_1(3, 32, 20),
  /** Blocks of 32: f16 scale, 32 signed bytes; w = q d. */
  Q8_0(8, 32, 34);

  private final int code;
  private final int block;
  private final int blockBytes;

  GgufType(int code, int block, int blockBytes) {
    this.code = code;
    this.block = block;
    this.blockBytes = blockBytes;
  }

  int code() {
    return code;
  }

  long bytes(long elements) {
    return elements / block * blockBytes;
  }

  boolean divides(long columns) {
    return columns % block == 0;
  }
}
