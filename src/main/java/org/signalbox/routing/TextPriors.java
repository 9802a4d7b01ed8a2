package org.signalbox.routing;

import org.signalbox.routing.Shape.Labelled;
import org.signalbox.routing.Shape.Prompt;
import org.signalbox.routing.Shape.Search;

/** What is expected of each engine for text; milliseconds on the reference machine (2 cores). */
final class TextPriors {
  /** Opening the language model and the sentence encoder. */
  private static final double OPEN_WRITER = 500;

  private static final double OPEN_ENCODER = 150;

  /** Reading one token with the language model, and writing one. */
  private static final double READ = 1.0;

  private static final double WRITE = 7.0;

  /** One token through the sentence encoder, which reads 256 at most. */
  private static final double ENCODE = 0.12;

  private TextPriors() {}

  static Expected of(String engine, Labelled s) {
    double each = Math.max(1, (double) s.known() / Math.max(2, s.classes()));
    double tokens = Math.min(256, s.tokens() + 3);
    boolean taught = s.known() > 0;
    return switch (engine) {
      case "minilm-head" ->
          new Expected(
              taught ? Expected.learned(0.80, each, 12) : 0.25,
              taught ? 0.06 + 0.3 / Math.sqrt(each) : 0.2,
              OPEN_ENCODER + s.documents() * (0.6 + ENCODE * tokens));
      case "tfidf-xgboost" ->
          new Expected(
              Expected.learned(0.66, each, 90),
              0.1,
              60 + 0.002 * s.documents() * tokens * Math.max(1, s.classes()));
      case "keyword" -> new Expected(0, 0.02, 1 + 0.002 * s.documents() * tokens);
      case "smollm2-labels" ->
          new Expected(
              s.classes() <= 4 ? 0.35 : 0.15,
              0.2,
              OPEN_WRITER
                  + READ * Math.min(48, s.documents()) * (40 + s.tokens() + 3.0 * s.classes()));
      default -> Expected.neutral();
    };
  }

  static Expected of(String engine, Prompt s) {
    return switch (engine) {
      case "smollm2-text" ->
          new Expected(
              s.summary() ? 0.35 : 0.5, 0.2, OPEN_WRITER + READ * s.tokens() + WRITE * s.most());
      case "extractive" -> new Expected(s.summary() ? 0.1 : 0, 0.1, 2 + 0.01 * s.tokens());
      default -> Expected.neutral();
    };
  }

  static Expected of(String engine, Search s) {
    double tokens = Math.min(256, s.tokens());
    return switch (engine) {
      case "minilm-search" ->
          new Expected(
              0.4, 0.12, OPEN_ENCODER + (s.documents() + s.queries()) * (0.6 + ENCODE * tokens));
      case "fused-search" ->
          new Expected(
              0.45,
              0.12,
              OPEN_ENCODER
                  + (s.documents() + s.queries()) * (0.6 + ENCODE * tokens)
                  + 0.002 * s.documents() * s.tokens());
      case "smollm2-rerank" ->
          new Expected(
              0.45,
              0.12,
              OPEN_WRITER
                  + OPEN_ENCODER
                  + (s.documents() + s.queries()) * (0.6 + ENCODE * tokens)
                  + s.queries() * 10 * READ * (tokens + 30));
      case "bm25" -> new Expected(0, 0.02, 1 + 0.002 * s.documents() * s.tokens());
      default -> Expected.neutral();
    };
  }
}
