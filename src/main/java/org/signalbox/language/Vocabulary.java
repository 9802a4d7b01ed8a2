package org.signalbox.language;

import java.util.List;
import java.util.Optional;

/**
 * A byte-level BPE vocabulary.
 *
 * @param tokens the piece of each id, in the printable alphabet of {@link ByteAlphabet}
 * @param merges pairs "left right", the most frequent first
 * @param special ids that text can never become
 */
record Vocabulary(List<String> tokens, List<String> merges, List<Integer> special) {
  /** ggml's type of a token that stands for itself, such as the end of a turn. */
  private static final long CONTROL = 3;

  Vocabulary {
    tokens = List.copyOf(tokens);
    merges = List.copyOf(merges);
    special = List.copyOf(special);
  }

  /** Takes the vocabulary out of a GGUF file, which must hold one of the smollm kind. */
  static Vocabulary of(GgufFile file) {
    String kind = file.text("tokenizer.ggml.pre").orElse("unknown");
    if (!kind.equals("smollm")) {
      throw GgufFile.unsupported(file.name(), "its tokenizer is of the kind " + kind);
    }
    List<GgufValue> types = file.many("tokenizer.ggml.token_type");
    List<Integer> special =
        java.util.stream.IntStream.range(0, types.size())
            .filter(id -> types.get(id).equals(new GgufValue.Whole(CONTROL)))
            .boxed()
            .toList();
    return new Vocabulary(
        texts(file, "tokenizer.ggml.tokens"), texts(file, "tokenizer.ggml.merges"), special);
  }

  private static List<String> texts(GgufFile file, String key) {
    return file.many(key).stream()
        .map(value -> value instanceof GgufValue.Text(String text) ? text : "")
        .toList();
  }

  Optional<Integer> id(String token) {
    int id = tokens.indexOf(token);
    return id < 0 ? Optional.empty() : Optional.of(id);
  }
}
