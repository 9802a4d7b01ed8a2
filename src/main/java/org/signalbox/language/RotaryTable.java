package org.signalbox.language;

/**
 * Cosines and sines of rotary positions (Su et al. 2021, RoFormer). StrictMath, so that every
 * machine writes the same bytes and the checksums hold.
 */
final class RotaryTable {
  private final float[] cosine;
  private final float[] sine;

  RotaryTable(LlamaShape shape) {
    int half = shape.attention().headSize() / 2;
    cosine = new float[shape.context() * half];
    sine = new float[shape.context() * half];
    for (int i = 0; i < half; i++) {
      double frequency = StrictMath.pow(shape.attention().rotaryBase(), -(double) i / half);
      for (int position = 0; position < shape.context(); position++) {
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
