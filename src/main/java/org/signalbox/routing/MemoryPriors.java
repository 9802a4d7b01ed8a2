package org.signalbox.routing;

/**
 * How many megabytes each engine is expected to take above what the program holds, from counts: the
 * table as the engine keeps it, and the models that it opens, which are those of the shipped files.
 */
final class MemoryPriors {
  /** The language model with one session, and what a thousand tokens of its memory take. */
  private static final double WRITER = 190;

  private static final double WRITER_A_THOUSAND = 25;

  /** The sentence encoder, and a document's vector. */
  private static final double ENCODER = 70;

  private static final double ENCODED = 0.002;

  private MemoryPriors() {}

  static double of(String engine, Shape shape) {
    return switch (shape) {
      case Shape.Rows s -> rows(engine, s);
      case Shape.Line s -> line(engine, s);
      case Shape.Labelled s -> labelled(engine, s);
      case Shape.Prompt s -> engine.equals("extractive") ? ENCODER : writer(s.tokens() + s.most());
      case Shape.Search s -> search(engine, s);
    };
  }

  /** Tables are held once more as numbers: of 4 bytes for trees, of 8 for all else. */
  private static double rows(String engine, Shape.Rows s) {
    double cells = (double) s.rows() * s.features() / 1e6;
    return switch (engine) {
      case "xgboost", "xgboost-tuned" -> 1 + 12 * cells;
      case "blend" -> 3 + 40 * cells;
      case "random-forest" -> 1 + 8 * cells + 0.0004 * s.rows();
      case "linear", "tree", "knn" -> 0.2 + 8 * cells;
      case "smollm2-rows" -> writer(300);
      default -> 0;
    };
  }

  private static double line(String engine, Shape.Line s) {
    double steps = (double) s.count() * s.length() / 1e6;
    return switch (engine) {
      case "xgboost-lags" -> 1 + 200 * steps;
      case "smollm2-digits" -> writer(Math.min(s.length(), 200) * 4.0 + s.horizon() * 5.0);
      case "seasonal-naive", "theta", "drift" -> 0.01 + 16 * steps;
      default -> 0.1 + 100 * steps;
    };
  }

  private static double labelled(String engine, Shape.Labelled s) {
    return switch (engine) {
      case "minilm-head" -> ENCODER + ENCODED * s.documents();
      case "tfidf-xgboost" -> 2 + 0.00005 * s.documents() * s.tokens();
      case "smollm2-labels" -> writer(s.tokens() + 40);
      default -> 0;
    };
  }

  private static double search(String engine, Shape.Search s) {
    double index = 0.00004 * s.documents() * s.tokens();
    double vectors = ENCODER + ENCODED * s.documents();
    return switch (engine) {
      case "minilm-search" -> vectors;
      case "fused-search" -> vectors + index;
      case "smollm2-rerank" -> vectors + index + writer(s.tokens() + 30);
      default -> index;
    };
  }

  private static double writer(double tokens) {
    return WRITER + WRITER_A_THOUSAND * tokens / 1000;
  }
}
