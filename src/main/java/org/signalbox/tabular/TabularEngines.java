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
  private TabularEngines() {}

  /** {@code xgboost}, {@code random-forest}, {@code linear} and {@code baseline-table}. */
  public static List<Engine<TabularTask, TabularAnswer>> tables() {
    return List.of(
        new TableEngine(Cards.XGBOOST, new TreeLearner()),
        new TableEngine(Cards.FOREST, new ForestLearner()),
        new TableEngine(Cards.LINEAR, new LinearLearner()),
        new BaselineTable(Cards.BASELINE));
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
