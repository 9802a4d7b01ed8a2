package org.signalbox.language;

/** The block of 32 weights that was read last: w = q scale + minimum. */
final class AffineBlock {
  final int[] q = new int[QuantizedMatrix.BLOCK];
  float scale;
  float minimum;

  /** Reads block {@code block} of a row of a type whose blocks have one scale and one minimum. */
  void read(GgufTensor tensor, int row, int block) {
    int each = tensor.type().block() / QuantizedMatrix.BLOCK;
    long at = row * tensor.rowBytes() + (long) (block / each) * tensor.type().blockBytes();
    scale = tensor.half(at);
    switch (tensor.type()) {
      case Q4_0 -> around(tensor, at, 8);
      case Q5_0 -> around(tensor, at, 16);
      case Q8_0 -> around(tensor, at, 128);
      case Q4_1, Q5_1 -> {
        minimum = tensor.half(at + 2);
        codes(tensor, at + 4);
      }
      case Q4_K -> superBlock(tensor, at, at + 16, block % each);
      case Q5_K -> {
        superBlock(tensor, at, at + 48, block % each);
        for (int i = 0; i < q.length; i++) {
          q[i] |= (tensor.unsigned(at + 16 + i) >> block % each & 1) << 4;
        }
      }
      case F32, F16, BF16, Q6_K -> throw new IllegalArgumentException(tensor.type().name());
    }
  }

  private void around(GgufTensor tensor, long at, int zero) {
    minimum = -zero * scale;
    codes(tensor, at + 2);
  }

  private void codes(GgufTensor tensor, long at) {
    switch (tensor.type()) {
      case Q5_0, Q5_1 -> fiveBits(tensor, at);
      case Q8_0 -> {
        for (int i = 0; i < q.length; i++) {
          q[i] = (byte) tensor.unsigned(at + i) + 128;
        }
      }
      case Q4_0, Q4_1, F32, F16, BF16, Q4_K, Q5_K, Q6_K -> nibbles(tensor, at);
    }
  }

  /** Quantises 32 weights to codes up to {@code most} between the least and the greatest. */
  void fit(float[] weights, int from, int most) {
    float high = Float.NEGATIVE_INFINITY;
    float low = Float.POSITIVE_INFINITY;
    for (int i = 0; i < q.length; i++) {
      high = Math.max(high, weights[from + i]);
      low = Math.min(low, weights[from + i]);
    }
    scale = high == low ? 1 : (high - low) / most;
    minimum = low;
    for (int i = 0; i < q.length; i++) {
      q[i] = (int) Math.clamp(Math.rint((weights[from + i] - low) / scale), 0, most);
    }
  }

  void weights(float[] out, int to) {
    for (int i = 0; i < q.length; i++) {
      out[to + i] = q[i] * scale + minimum;
    }
  }

  /** ggml keeps elements i and i + 16 in byte i; ONNX Runtime wants neighbours 2i and 2i + 1. */
  private void nibbles(GgufTensor tensor, long at) {
    for (int i = 0; i < 16; i++) {
      int pair = tensor.unsigned(at + i);
      q[i] = pair & 15;
      q[i + 16] = pair >> 4;
    }
  }

  private void fiveBits(GgufTensor tensor, long at) {
    nibbles(tensor, at + 4);
    for (int i = 0; i < q.length; i++) {
      q[i] |= (tensor.unsigned(at + i / 8) >> i % 8 & 1) << 4;
    }
  }

  /** Twelve bytes hold eight 6-bit scales and minima; a byte of codes serves two blocks. */
  private void superBlock(GgufTensor tensor, long at, long codes, int sub) {
    int factor;
    int below;
    if (sub < 4) {
      factor = tensor.unsigned(at + 4 + sub) & 63;
      below = tensor.unsigned(at + 8 + sub) & 63;
    } else {
      int low = tensor.unsigned(at + 8 + sub);
      factor = low & 15 | tensor.unsigned(at + sub) >> 6 << 4;
      below = low >> 4 | tensor.unsigned(at + 4 + sub) >> 6 << 4;
    }
    scale = tensor.half(at) * factor;
    minimum = -tensor.half(at + 2) * below;
    for (int i = 0; i < q.length; i++) {
      q[i] = tensor.unsigned(codes + 32L * (sub / 2) + i) >> 4 * (sub % 2) & 15;
    }
  }

  /** The code that stands nearest to zero, as an unsigned 4-bit zero point. */
  int zeroPoint() {
    double exact = Math.rint(-minimum / (scale == 0 ? 1 : scale));
    return (int) Math.clamp(exact, 0, 15);
  }
}
