package org.signalbox.language;

/**
 * Q6_K: 256 codes whose lower four bits lie in 128 bytes and upper two in 64, then sixteen signed
 * scales and one f16 scale for all; w = (q - 32) s d.
 */
final class SixBitBlocks {
  private static final int BLOCK = 256;
  private static final int BYTES = 210;

  private SixBitBlocks() {}

  static void row(GgufTensor tensor, int row, float[] out) {
    for (int b = 0; b < tensor.columns() / BLOCK; b++) {
      block(tensor, row * tensor.rowBytes() + (long) b * BYTES, out, b * BLOCK);
    }
  }

  private static void block(GgufTensor tensor, long at, float[] out, int to) {
    float scale = tensor.half(at + 208);
    for (int i = 0; i < BLOCK; i++) {
      int half = i / 128;
      int quarter = i % 128 / 32;
      int low = tensor.unsigned(at + 64 * half + 32 * (quarter % 2) + i % 32);
      int high = tensor.unsigned(at + 128 + 32 * half + i % 32);
      int code = low >> 4 * (quarter / 2) & 15 | (high >> 2 * quarter & 3) << 4;
      int factor = (byte) tensor.unsigned(at + 192 + i / 16);
      out[to + i] = scale * factor * (code - 32);
    }
  }
}
