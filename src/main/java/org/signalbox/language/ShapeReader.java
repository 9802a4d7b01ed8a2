package org.signalbox.language;

import java.util.Optional;
import org.signalbox.task.ProblemException;

/** Reads a model's sizes from the metadata of a GGUF file and refuses what would come out wrong. */
final class ShapeReader {
  /** Longer contexts are cut: the tables and the memory of keys and values grow with it. */
  static final int LONGEST = 32_768;

  private final GgufFile file;
  private final ModelFamily family;

  private ShapeReader(GgufFile file, ModelFamily family) {
    this.file = file;
    this.family = family;
  }

  /**
   * @throws ProblemException SB-LANGUAGE-61 for an unknown architecture, -62 for a variation that
   *     is not computed, -02 for sizes that can't be
   */
  static LlamaShape read(GgufFile file) {
    String word = file.text("general.architecture").orElse("unknown");
    ModelFamily family =
        ModelFamily.of(word)
            .orElseThrow(
                () ->
                    ProblemException.of("SB-LANGUAGE-61", file.name(), word, ModelFamily.words()));
    return new ShapeReader(file, family).shape();
  }

  private LlamaShape shape() {
    requireUsual();
    int hidden = required("embedding_length");
    LlamaShape.Attention attention = attention(hidden);
    int mlp = required("feed_forward_length");
    if (hidden % 32 != 0 || mlp % 32 != 0 || attention.heads() * attention.headSize() % 32 != 0) {
      throw refused("its widths " + hidden + " and " + mlp + " are no multiples of 32");
    }
    int vocabulary = file.tensor("token_embd.weight").rows();
    return new LlamaShape(
        family,
        required("block_count"),
        new LlamaShape.Widths(hidden, mlp, vocabulary),
        attention,
        rotary(attention),
        new LlamaShape.Caps(real("attn_logit_softcapping", 0), real("final_logit_softcapping", 0)),
        Math.min(LONGEST, required("context_length")),
        real("attention.layer_norm_rms_epsilon", 1e-5f));
  }

  private LlamaShape.Attention attention(int hidden) {
    int heads = required("attention.head_count");
    int keyHeads = Math.toIntExact(whole("attention.head_count_kv").orElse((long) heads));
    if (heads < 1 || keyHeads < 1 || heads % keyHeads != 0) {
      throw GgufFile.damaged(file.name(), heads + " heads on a width of " + hidden);
    }
    int size = Math.toIntExact(whole("attention.key_length").orElse((long) hidden / heads));
    long value = whole("attention.value_length").orElse((long) size);
    if (size < 8 || size % 8 != 0 || value != size) {
      throw refused("its heads are " + size + " and " + value + " wide");
    }
    return new LlamaShape.Attention(heads, keyHeads, size, scale(hidden, heads, size), window());
  }

  /** The largest Gemmas alone divide by the width of a query share instead of the head's. */
  private float scale(int hidden, int heads, int size) {
    int layers = required("block_count");
    boolean largest =
        family == ModelFamily.GEMMA2 && layers == 46
            || family == ModelFamily.GEMMA3 && layers == 62;
    return (float) (1 / Math.sqrt(largest ? hidden / heads : size));
  }

  private int window() {
    return family.windowPattern() == 1
        ? 0
        : Math.toIntExact(whole("attention.sliding_window").orElse(0L));
  }

  private LlamaShape.Rotary rotary(LlamaShape.Attention attention) {
    long turned = whole("rope.dimension_count").orElse((long) attention.headSize());
    if (turned != attention.headSize()) {
      throw refused("positions turn " + turned + " of " + attention.headSize() + " elements");
    }
    float linear = 1;
    String scaling = file.text(key("rope.scaling.type")).orElse("none");
    switch (scaling) {
      case "none" -> {}
      case "linear" -> linear = real("rope.scaling.factor", 1);
      default -> throw refused("its positions are scaled by " + scaling);
    }
    return new LlamaShape.Rotary(real("rope.freq_base", 10_000), linear, 10_000);
  }

  private void requireUsual() {
    if (file.has("blk.0.ffn_gate_inp.weight")) {
      throw refused(Flaw.EXPERTS);
    }
    if (file.has("blk.0.attn_qkv.weight") || file.has("blk.0.attn_output.bias")) {
      throw refused(Flaw.ATTENTION);
    }
  }

  private ProblemException refused(Object detail) {
    return ProblemException.of("SB-LANGUAGE-62", file.name(), family.word(), detail);
  }

  private String key(String name) {
    return family.word() + "." + name;
  }

  private int required(String name) {
    return file.required(key(name));
  }

  private Optional<Long> whole(String name) {
    return file.whole(key(name));
  }

  private float real(String name, float otherwise) {
    return file.real(key(name)).map(Double::floatValue).orElse(otherwise);
  }
}
