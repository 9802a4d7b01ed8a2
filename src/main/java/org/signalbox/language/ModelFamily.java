package org.signalbox.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Architectures that are read, by the name that GGUF gives them, and what sets them apart. */
enum ModelFamily {
  /** Llama 1 to 3, SmolLM, Mistral 7B, TinyLlama (Touvron et al. 2023). */
  LLAMA("llama", Turning.NEIGHBOURS, Gate.SILU),
  /** Qwen 1.5 to 2.5: biases on queries, keys and values. */
  QWEN2("qwen2", Turning.HALVES, Gate.SILU),
  /** Qwen 3: queries and keys are normalised by head. */
  QWEN3("qwen3", Turning.HALVES, Gate.SILU),
  /** Gemma 1: embeddings scaled by the root of the width. */
  GEMMA("gemma", Turning.HALVES, Gate.GELU),
  /** Gemma 2: norms after each part, capped logits, every other layer sees a window. */
  GEMMA2("gemma2", Turning.HALVES, Gate.GELU),
  /** Gemma 3, text only: head norms, five layers of six see a window and turn by another base. */
  GEMMA3("gemma3", Turning.HALVES, Gate.GELU);

  /** Which two elements of a head a rotary position turns together. */
  enum Turning {
    /** 2i and 2i + 1: the order in which llama-type GGUF files keep their rows. */
    NEIGHBOURS,
    /** i and i + half a head. */
    HALVES
  }

  /** The activation of the gated inner layer. */
  enum Gate {
    SILU,
    /** In its tanh form. */
    GELU
  }

  private final String word;
  private final Turning turning;
  private final Gate gate;

  ModelFamily(String word, Turning turning, Gate gate) {
    this.word = word;
    this.turning = turning;
    this.gate = gate;
  }

  static Optional<ModelFamily> of(String word) {
    return Arrays.stream(values()).filter(family -> family.word.equals(word)).findFirst();
  }

  /** All names, for people. */
  static String words() {
    return Arrays.stream(values()).map(family -> family.word).collect(Collectors.joining(", "));
  }

  String word() {
    return word;
  }

  Turning turning() {
    return turning;
  }

  Gate gate() {
    return gate;
  }

  boolean gemma() {
    return switch (this) {
      case GEMMA, GEMMA2, GEMMA3 -> true;
      case LLAMA, QWEN2, QWEN3 -> false;
    };
  }

  /** Of how many layers the last sees everything and the others a window; 1: all see everything. */
  int windowPattern() {
    return switch (this) {
      case GEMMA2 -> 2;
      case GEMMA3 -> 6;
      case LLAMA, QWEN2, QWEN3, GEMMA -> 1;
    };
  }
}
