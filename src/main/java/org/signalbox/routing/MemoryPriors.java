package org.signalbox.routing;

/**
 * How many megabytes each engine is expected to take above what the program holds, when it runs for
 * the first time: what it opens, fitted to first runs in fresh processes (the test beside this
 * class holds them), and the task as the engine keeps it, from counts.
 */
final class MemoryPriors {
  /** The language model with one session, and what a thousand tokens of its memory take. */
  private static final double WRITER = 385;

  private static final double WRITER_A_THOUSAND = 100;

  /** The sentence encoder, and a document's vector. */
  private static final double ENCODER = 140;

  private static final double ENCODED = 0.002;

  /** The library of boosted trees. */
  private static final double BOOSTING = 17;

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

  /** A table is held once more as numbers, and a forest of it too. */
  private static double rows(String engine, Shape.Rows s) {
    double cells = (double) s.rows() * s.features() / 1e6;
    return switch (engine) {
      case "xgboost", "xgboost-tuned" -> BOOSTING + 20 * cells;
      case "blend" -> BOOSTING + 3 + 60 * cells;
      case "random-forest" -> 12 + 60 * cells;
      case "linear" -> 2 + 8 * cells;
      case "tree", "knn" -> 8 + 8 * cells;
      case "smollm2-rows" -> writer(300);
      default -> 0.2;
    };
  }

  private static double line(String engine, Shape.Line s) {
    double steps = (double) s.count() * s.length() / 1e6;
    return switch (engine) {
      case "xgboost-lags" -> BOOSTING + 200 * steps;
      case "smollm2-digits" -> writer(Math.min(s.length(), 200) * 4.0 + s.horizon() * 5.0);
      case "seasonal-naive", "drift", "naive", "mean" -> 0.2 + 16 * steps;
      case "auto" -> 25 + 2000 * steps;
      default -> 5 + 500 * steps;
    };
  }

  private static double labelled(String engine, Shape.Labelled s) {
    return switch (engine) {
      case "minilm-head" -> ENCODER + ENCODED * s.documents();
      case "tfidf-xgboost" -> BOOSTING + 0.001 * s.documents() * s.tokens();
      case "smollm2-labels" -> writer(s.tokens() + 40);
      default -> 0.2;
    };
  }

  private static double search(String engine, Shape.Search s) {
    double index = 0.2 + 0.00004 * s.documents() * s.tokens();
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
