package org.signalbox.language;

/** How finely a model's products are computed; the weights are the same. */
public enum Precision {
  /** Activations in 8 bits: for sampling, scoring and labels. */
  FAST,
  /**
   * Activations of the 4-bit products in full: for greedy text, where two tokens a tenth of a logit
   * apart must not change places. Slower; {@code bench language --precision EXACT} says by how
   * much.
   */
  EXACT
}
