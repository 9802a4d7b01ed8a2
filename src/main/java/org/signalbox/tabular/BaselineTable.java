package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Looks at the target only: how frequent each class is, or the mean. */
record BaselineTable(EngineCard card) implements Engine<TabularTask, TabularAnswer> {
  private static final String FREQUENCIES = "frequencies.json";
  private static final String MEAN = "mean.json";
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  @Override
  public Suitability suits(TabularTask task) {
    return Target.teaching(task).length > 0
        ? Suitability.willing()
        : Suitability.unwilling("SB-TABULAR-01", task.target(), 0, 1);
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> fit(TabularTask task, RunContext context) {
    context.phase(Phase.FIT);
    int[] known = Target.teaching(task);
    if (known.length == 0) {
      throw ProblemException.of("SB-TABULAR-01", task.target(), 0, 1);
    }
    Usage usage = Usage.of(Count.ROWS, known.length);
    if (task.classification()) {
      return new Frequencies(task.classes(), frequencies(task, known), usage);
    }
    double[] values = Arrays.stream(known).mapToDouble(task::valueOf).sorted().toArray();
    return new Mean(
        Arrays.stream(values).average().orElseThrow(),
        quantile(values, LOW),
        quantile(values, HIGH),
        usage);
  }

  @Override
  public Fitted<TabularTask, TabularAnswer> reopen(List<SavedPart> parts, RunContext context) {
    context.phase(Phase.LOAD);
    Saved saved = new Saved(card.name(), parts, "");
    return parts.stream().anyMatch(part -> part.name().equals(MEAN))
        ? saved.json(MEAN, Mean.class)
        : saved.json(FREQUENCIES, Frequencies.class);
  }

  private static double[] frequencies(TabularTask task, int[] known) {
    int[] codes = task.classCodes();
    double[] shares = new double[task.classes().size()];
    for (int row : known) {
      shares[codes[row]] += 1.0 / known.length;
    }
    return shares;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private record Frequencies(List<String> classes, double[] shares, Usage usage)
      implements Fitted<TabularTask, TabularAnswer> {
    @Override
    public List<SavedPart> parts() {
      return List.of(Saved.asJson(FREQUENCIES, this));
    }

    @Override
    public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      int[] rows = task.openRows();
      double[][] lines = new double[rows.length][];
      double[] asked = task.classes().stream().mapToDouble(this::share).toArray();
      Arrays.setAll(lines, i -> asked.clone());
      TabularAnswer answer = new ClassPredictions(rows, task.classes(), lines, Attributions.none());
      return new Result<>(answer, Usage.of(Count.ROWS, rows.length));
    }

    private double share(String name) {
      int at = classes.indexOf(name);
      return at < 0 ? 0 : shares[at];
    }
  }

  private record Mean(double mean, double low, double high, Usage usage)
      implements Fitted<TabularTask, TabularAnswer> {
    @Override
    public List<SavedPart> parts() {
      return List.of(Saved.asJson(MEAN, this));
    }

    @Override
    public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      int[] rows = task.openRows();
      TabularAnswer answer =
          new ValuePredictions(
              rows, filled(rows, mean), filled(rows, low), filled(rows, high), Attributions.none());
      return new Result<>(answer, Usage.of(Count.ROWS, rows.length));
    }

    private static double[] filled(int[] rows, double value) {
      double[] all = new double[rows.length];
      Arrays.fill(all, value);
      return all;
    }
  }
}
