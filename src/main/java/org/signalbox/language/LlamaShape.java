package org.signalbox.language;

/**
 * The sizes of a llama-type model.
 *
 * @param layers transformer blocks
 * @param context the longest sequence that the model was trained for, in tokens
 * @param epsilon added inside the root of the normalisation
 */
record LlamaShape(int layers, Widths widths, Attention attention, int context, float epsilon) {
  /**
   * Vector lengths.
   *
   * @param hidden the residual stream
   * @param mlp the gated inner layer
   * @param vocabulary the number of token ids
   */
  record Widths(int hidden, int mlp, int vocabulary) {}

  /**
   * Grouped-query attention with rotary positions.
   *
   * @param heads query heads
   * @param keyHeads key and value heads
   * @param headSize length of one head
   * @param rotaryBase the base (theta) of the rotary frequencies
   */
  record Attention(int heads, int keyHeads, int headSize, float rotaryBase) {}

  /** Reads the sizes from the metadata; refuses any architecture other than llama. */
  static LlamaShape of(GgufFile file) {
    String architecture = file.text("general.architecture").orElse("unknown");
    if (!architecture.equals("llama")) {
      throw GgufFile.unsupported(file.name(), "its architecture is " + architecture);
    }
    int hidden = file.required("llama.embedding_length");
    int heads = file.required("llama.attention.head_count");
    int keyHeads =
        Math.toIntExact(file.whole("llama.attention.head_count_kv").orElse((long) heads));
    float base = file.real("llama.rope.freq_base").orElse(10000.0).floatValue();
    float epsilon = file.real("llama.attention.layer_norm_rms_epsilon").orElse(1e-5).floatValue();
    if (heads < 1 || keyHeads < 1 || heads % keyHeads != 0 || hidden % heads != 0) {
      throw GgufFile.damaged(file.name(), heads + " heads on a width of " + hidden);
    }
    int mlp = file.required("llama.feed_forward_length");
    int vocabulary = file.tensor("token_embd.weight").rows();
    return new LlamaShape(
        file.required("llama.block_count"),
        new Widths(hidden, mlp, vocabulary),
        new Attention(heads, keyHeads, hidden / heads, base),
        file.required("llama.context_length"),
        epsilon);
  }

  /** Outputs of the fused query, key and value projection. */
  int fusedAttentionRows() {
    return (attention.heads() + 2 * attention.keyHeads()) * attention.headSize();
  }
}
