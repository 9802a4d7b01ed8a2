package org.signalbox.tabular;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/** The engines of this room, by the type of task they serve; none of them holds native memory. */
public final class TabularEngines {
  private static final SearchLimit USUAL = new SearchLimit.Seconds(8);

  private TabularEngines() {}

  /**
   * {@code xgboost}, {@code random-forest}, {@code linear}, {@code tree}, {@code knn}, {@code
   * xgboost-tuned}, {@code blend} and {@code baseline-table}.
   */
  public static List<Engine<TabularTask, TabularAnswer>> tables() {
    return List.of(
        new TableEngine(Cards.XGBOOST, new TreeLearner()),
        new TableEngine(Cards.FOREST, new ForestLearner(ForestLearner.Setting.usual())),
        new TableEngine(Cards.LINEAR, new LinearLearner(1, LinearLearner.Intervals.WANTED)),
        new TableEngine(Cards.TREE, new ShallowLearner()),
        new TableEngine(Cards.NEIGHBOURS, new KnnLearner()),
        tuned(USUAL),
        blend(USUAL),
        new BaselineTable(Cards.BASELINE));
  }

  /** {@code xgboost-tuned} with a limit of its own. */
  public static Engine<TabularTask, TabularAnswer> tuned(SearchLimit limit) {
    return new TableEngine(Cards.TUNED, new SearchedLearner(Roster.TREES, limit));
  }

  /** {@code blend} with a limit of its own. */
  public static Engine<TabularTask, TabularAnswer> blend(SearchLimit limit) {
    return new TableEngine(Cards.BLEND, new SearchedLearner(Roster.ALL, limit));
  }

  /** {@code xgboost-lags}. */
  public static List<Engine<ForecastTask, ForecastAnswer>> forecasts() {
    return List.of(new XgBoostLags(Cards.LAGS));
  }

  /** {@code tfidf-xgboost}. */
  public static List<Engine<TextClassificationTask, LabelledText>> texts() {
    return List.of(new TfidfXgBoost(Cards.WORDS));
  }
}
