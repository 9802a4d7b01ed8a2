package org.signalbox.language;

/**
 * The sizes of a model whose layers are attention and a gated inner layer.
 *
 * @param layers transformer blocks
 * @param context the longest sequence that is taken, in tokens
 * @param epsilon added inside the root of the normalisation
 */
record LlamaShape(
    ModelFamily family,
    int layers,
    Widths widths,
    Attention attention,
    Rotary rotary,
    Caps caps,
    int context,
    float epsilon) {
  /**
   * Vector lengths.
   *
   * @param hidden the residual stream
   * @param mlp the gated inner layer
   * @param vocabulary the number of token ids
   */
  record Widths(int hidden, int mlp, int vocabulary) {}

  /**
   * Grouped-query attention.
   *
   * @param heads query heads
   * @param keyHeads key and value heads
   * @param headSize length of one head
   * @param scale of the products of queries and keys
   * @param window how many tokens back the layers with a window see, their own included; 0: none
   */
  record Attention(int heads, int keyHeads, int headSize, float scale, int window) {
    boolean usualScale() {
      return scale == (float) (1 / Math.sqrt(headSize));
    }
  }

  /**
   * Rotary positions.
   *
   * @param base theta of the rotary frequencies
   * @param linear positions are divided by it
   * @param localBase theta of the layers with a window
   */
  record Rotary(float base, float linear, float localBase) {}

  /**
   * Soft limits, cap tanh(x / cap); 0: none.
   *
   * @param attention of the products of queries and keys
   * @param logits of the last result
   */
  record Caps(float attention, float logits) {}

  /** Outputs of the fused query, key and value projection. */
  int fusedAttentionRows() {
    return (attention.heads() + 2 * attention.keyHeads()) * attention.headSize();
  }

  /** How many tokens back a layer sees; 0: all. */
  int window(int layer) {
    return windowed(layer) ? attention.window() : 0;
  }

  boolean windowed(int layer) {
    int pattern = family.windowPattern();
    return attention.window() > 0 && layer % pattern < pattern - 1;
  }

  /** Whether the layers with a window turn by a base of their own. */
  boolean localRotary() {
    return family == ModelFamily.GEMMA3 && attention.window() > 0;
  }
}
