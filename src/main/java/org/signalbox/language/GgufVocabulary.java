package org.signalbox.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.ProblemException;

/** Takes the vocabulary out of a GGUF file. */
final class GgufVocabulary {
  /** ggml's types of tokens. */
  private static final long UNKNOWN = 2;

  /** Stands for itself, such as the end of a turn. */
  private static final long CONTROL = 3;

  private static final long USER_DEFINED = 4;

  private GgufVocabulary() {}

  /**
   * @throws ProblemException SB-LANGUAGE-65 when it is of a kind that is not read
   */
  static Vocabulary of(GgufFile file) {
    String kind = file.text("tokenizer.ggml.model").orElse("gpt2");
    List<String> tokens = texts(file, "tokenizer.ggml.tokens");
    Optional<Integer> begin = begin(file, kind);
    return switch (kind) {
      case "gpt2" ->
          new Vocabulary(
              tokens,
              texts(file, "tokenizer.ggml.merges"),
              typed(file, CONTROL),
              typed(file, USER_DEFINED),
              bytes(file),
              begin);
      case "llama" -> pieces(file, tokens, begin);
      default -> throw refused(file, kind);
    };
  }

  private static Vocabulary pieces(GgufFile file, List<String> tokens, Optional<Integer> begin) {
    List<Integer> unreachable = new ArrayList<>(typed(file, CONTROL));
    unreachable.addAll(typed(file, UNKNOWN));
    boolean prefixed = file.flag("tokenizer.ggml.add_space_prefix").orElse(true);
    return new Vocabulary(
        tokens,
        merges(tokens, file.many("tokenizer.ggml.scores")),
        unreachable.stream().sorted().toList(),
        typed(file, USER_DEFINED),
        new Spelling.Pieces(prefixed ? Spelling.Prefix.ALWAYS : Spelling.Prefix.NEVER),
        begin);
  }

  private static Spelling bytes(GgufFile file) {
    String kind = file.text("tokenizer.ggml.pre").orElse("unknown");
    return switch (kind) {
      case "smollm" -> plain(Pretokenizer.SMOLLM);
      case "gpt-2" -> plain(Pretokenizer.GPT2);
      case "llama-bpe", "llama3", "llama-v3", "smaug-bpe" ->
          new Spelling.Bytes(Pretokenizer.LLAMA3, Spelling.Composition.AS_IS, Spelling.Whole.TAKEN);
      case "qwen2", "deepseek-r1-qwen" ->
          new Spelling.Bytes(
              Pretokenizer.QWEN2, Spelling.Composition.COMPOSED, Spelling.Whole.MERGED);
      default -> throw refused(file, kind);
    };
  }

  private static Spelling plain(Pretokenizer words) {
    return new Spelling.Bytes(words, Spelling.Composition.AS_IS, Spelling.Whole.MERGED);
  }

  private static ProblemException refused(GgufFile file, String kind) {
    return ProblemException.of("SB-LANGUAGE-65", file.name() + ": " + kind);
  }

  /** Pieces of SentencePiece always had a beginning unless the file says otherwise. */
  private static Optional<Integer> begin(GgufFile file, String kind) {
    boolean wanted = file.flag("tokenizer.ggml.add_bos_token").orElse(kind.equals("llama"));
    return wanted
        ? file.whole("tokenizer.ggml.bos_token_id").map(Math::toIntExact)
        : Optional.empty();
  }

  private static List<Integer> typed(GgufFile file, long type) {
    List<GgufValue> types = file.many("tokenizer.ggml.token_type");
    return IntStream.range(0, types.size())
        .filter(id -> types.get(id).equals(new GgufValue.Whole(type)))
        .boxed()
        .toList();
  }

  private static List<String> texts(GgufFile file, String key) {
    return file.many(key).stream()
        .map(value -> value instanceof GgufValue.Text(String text) ? text : "")
        .toList();
  }

  /** A split of a piece into two others, with the score of the piece. */
  private record Join(String left, String right, double score, int leftId, int rightId) {}

  /**
   * SentencePiece joins any two neighbours whose piece exists, the best score first; as a list of
   * merges that is every split of every piece, by score.
   */
  private static List<String> merges(List<String> tokens, List<GgufValue> scores) {
    Map<String, Integer> ids = new HashMap<>();
    for (int id = 0; id < tokens.size(); id++) {
      ids.putIfAbsent(tokens.get(id), id);
    }
    List<Join> joins = new ArrayList<>();
    for (int id = 0; id < Math.min(tokens.size(), scores.size()); id++) {
      String piece = tokens.get(id);
      double score = scores.get(id) instanceof GgufValue.Real(double real) ? real : 0;
      for (int at = 1; at < piece.length(); at++) {
        Integer left = ids.get(piece.substring(0, at));
        Integer right = ids.get(piece.substring(at));
        if (left != null && right != null) {
          joins.add(new Join(piece.substring(0, at), piece.substring(at), score, left, right));
        }
      }
    }
    joins.sort(
        Comparator.comparingDouble((Join join) -> -join.score())
            .thenComparingInt(Join::leftId)
            .thenComparingInt(Join::rightId));
    return joins.stream().map(join -> join.left() + " " + join.right()).toList();
  }
}
