package org.signalbox.language;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a tensor's elements are stored, with the numbers that ggml gives the types (ggml's
 * ggml-common.h; the K types hold super-blocks of 256).
 */
enum GgufType {
  /** Plain 32-bit floats. */
  F32(0, 1, 4),
  /** Half floats. */
  F16(1, 1, 2),
  /** Blocks of 32: f16 scale, 32 codes of 4 bits; w = (q - 8) d. */
  Q4_0(2, 32, 18),
  /** Blocks of 32: f16 scale, f16 minimum, 32 codes of 4 bits; w = q d + m. */
  Q4_1(3, 32, 20),
  /** Blocks of 32: f16 scale, 32 codes of 5 bits; w = (q - 16) d. */
  Q5_0(6, 32, 22),
  /** Blocks of 32: f16 scale, f16 minimum, 32 codes of 5 bits; w = q d + m. */
  Q5_1(7, 32, 24),
  /** Blocks of 32: f16 scale, 32 signed bytes; w = q d. */
  Q8_0(8, 32, 34),
  /** Eight blocks of 32 with 6-bit scales and minima, 4-bit codes. */
  Q4_K(12, 256, 144),
  /** Eight blocks of 32 with 6-bit scales and minima, 5-bit codes. */
  Q5_K(13, 256, 176),
  /** Sixteen blocks of 16 with 8-bit scales, 6-bit codes. */
  Q6_K(14, 256, 210),
  /** The upper half of a 32-bit float. */
  BF16(30, 1, 2);

  private final int code;
  private final int block;
  private final int blockBytes;

  GgufType(int code, int block, int blockBytes) {
    this.code = code;
    this.block = block;
    this.blockBytes = blockBytes;
  }

  static Optional<GgufType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** The name that people know a type by which is not read here. */
  static String nameOf(int code) {
    return switch (code) {
      case 9 -> "Q8_1";
      case 10 -> "Q2_K";
      case 11 -> "Q3_K";
      case 15 -> "Q8_K";
      case 16, 17, 18, 19, 20, 21, 22, 23, 29 -> "an IQ type (" + code + ")";
      case 34, 35 -> "a ternary type (" + code + ")";
      case 39 -> "MXFP4";
      default -> "ggml type " + code;
    };
  }

  int block() {
    return block;
  }

  int blockBytes() {
    return blockBytes;
  }

  long bytes(long elements) {
    return elements / block * blockBytes;
  }

  boolean divides(long columns) {
    return columns % block == 0;
  }
}
