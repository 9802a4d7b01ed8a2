package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/** Engines that can only be chosen, for tests of the choice. */
final class Cards {
  static final String RESERVE = "drift";

  private Cards() {}

  static Engines all() {
    return new Engines(
        engines(
            Family.TABULAR, "xgboost", "random-forest", "linear", "baseline-table", "smollm2-rows"),
        engines(
            Family.FORECAST,
            "auto-ets",
            "theta",
            "dotm",
            "seasonal-naive",
            RESERVE,
            "xgboost-lags",
            "smollm2-digits"),
        engines(Family.LANGUAGE, "minilm-head", "tfidf-xgboost", "keyword", "smollm2-labels"),
        engines(Family.LANGUAGE, "smollm2-text", "extractive"),
        engines(Family.LANGUAGE, "minilm-search", "bm25"));
  }

  private static <T extends Task, A extends Answer> List<Engine<T, A>> engines(
      Family family, String... ids) {
    return Arrays.stream(ids).<Engine<T, A>>map(id -> new Named<>(card(id, family))).toList();
  }

  private static EngineCard card(String id, Family family) {
    Standing standing = id.equals(RESERVE) ? Standing.RESERVE : Standing.CONTENDER;
    return new EngineCard(id, id, family, standing, "Apache-2.0", 0, "", "");
  }

  private record Named<T extends Task, A extends Answer>(EngineCard card) implements Engine<T, A> {
    @Override
    public Suitability suits(T task) {
      return Suitability.willing();
    }

    @Override
    public Fitted<T, A> fit(T task, RunContext context) {
      throw new IllegalStateException("only its card is asked for");
    }
  }
}
