package org.signalbox.language;

/**
 * Cosines and sines of rotary positions (Su et al. 2021, RoFormer). StrictMath, so that every
 * machine writes the same bytes and the checksums hold.
 */
final class RotaryTable {
  private final float[] cosine;
  private final float[] sine;

  /**
   * @param base theta
   * @param divisors of the frequencies, one for each half of a head, as Llama 3 stretches its
   *     context; positions count 1 / divisor
   */
  RotaryTable(int context, float base, float[] divisors) {
    int half = divisors.length;
    cosine = new float[context * half];
    sine = new float[context * half];
    for (int i = 0; i < half; i++) {
      double frequency = StrictMath.pow(base, -(double) i / half) / divisors[i];
      for (int position = 0; position < context; position++) {
        cosine[position * half + i] = (float) StrictMath.cos(position * frequency);
        sine[position * half + i] = (float) StrictMath.sin(position * frequency);
      }
    }
  }

  float[] cosine() {
    return cosine;
  }

  float[] sine() {
    return sine;
  }
}
