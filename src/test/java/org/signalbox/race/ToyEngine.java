package org.signalbox.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Says the same value to every open row; a test may do more while it fits. */
final class ToyEngine implements Engine<TabularTask, TabularAnswer> {
  /** What else happens during a fit. */
  interface Fitting {
    void fit(TabularTask task, RunContext context);
  }

  final List<TabularTask> seen = new ArrayList<>();
  private final EngineCard card;
  private final double value;
  private final Fitting fitting;

  ToyEngine(String id, Standing standing, double value, Fitting fitting) {
    card = new EngineCard(id, id, Family.TABULAR, standing, "MIT", 0, "", "");
    this.value = value;
    this.fitting = fitting;
  }

  static ToyEngine contender(String id, double value) {
    return contender(id, value, (task, context) -> {});
  }

  static ToyEngine contender(String id, double value, Fitting fitting) {
    return new ToyEngine(id, Standing.CONTENDER, value, fitting);
  }

  static ToyEngine baseline(double value) {
    return new ToyEngine("baseline", Standing.BASELINE, value, (task, context) -> {});
  }

  @Override
  public EngineCard card() {
    return card;
  }

  @Override
  public Suitability suits(TabularTask task) {
    return Double.isNaN(value)
        ? Suitability.unwilling("SB-TABULAR-01", card.name())
        : Suitability.willing();
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> fit(TabularTask task, RunContext context) {
    context.phase(Phase.FIT);
    seen.add(task);
    fitting.fit(task, context);
    context.done(1);
    return new Constant();
  }

  private final class Constant implements Fitted<TabularTask, TabularAnswer> {
    @Override
    public Usage usage() {
      return Usage.of(Count.MODELS, 1);
    }

    @Override
    public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
      int[] rows = task.openRows();
      double[] values = new double[rows.length];
      Arrays.fill(values, value);
      context.done(1);
      double[] none = {};
      return new Result<>(
          new ValuePredictions(rows, values, none, none, Attributions.none()),
          Usage.of(Count.ROWS, rows.length));
    }
  }
}
