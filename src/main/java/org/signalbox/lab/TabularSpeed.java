package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.metering.Probe;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * Time from a file to predictions with XGBoost, here and in Python, one after the other.
 *
 * @param engine the plain {@code xgboost}
 */
public record TabularSpeed(
    Ingest ingest,
    Engine<TabularTask, TabularAnswer> engine,
    TabularPeer peer,
    Probe probe,
    RunContext context) {
  private static final double SECOND = 1e9;
  private static final int EVERY = 5;
  private static final int WARM_UP = 5;

  /** Medians over the rounds. */
  public record Side(double wall, double cpu, double rounds, double auc) {}

  /** Both sides on one set. */
  public record Compared(String set, int rounds, Side ours, Side theirs) {}

  /** So many rounds of both in turn, after a warm-up of each. */
  public Compared measure(TabularSet set, int rounds) {
    List<TabularPeer.Timing> ours = new ArrayList<>();
    List<TabularPeer.Timing> theirs = new ArrayList<>();
    int threads = context.workers().threads();
    for (int round = -WARM_UP; round < rounds; round++) {
      TabularPeer.Timing mine = once(set, Math.abs(round));
      TabularPeer.Timing other = peer.time(set, EVERY, Math.abs(round), threads);
      if (round >= 0) {
        ours.add(mine);
        theirs.add(other);
      }
    }
    return new Compared(set.name(), rounds, side(ours), side(theirs));
  }

  private TabularPeer.Timing once(TabularSet set, long seed) {
    RunContext seeded = context.withSeed(seed);
    long wall = context.ticker().nanos();
    long cpu = probe.cpuNanos();
    TabularTask task = set.task(read(set, seeded).table());
    int[] folds = IntStream.range(0, task.table().rows()).map(r -> r % EVERY).toArray();
    TabularTask asked = TabularSet.hidden(task, folds, 0);
    try (var fitted = engine.fit(asked, seeded)) {
      TabularAnswer answer = fitted.unexplained(asked, seeded).answer();
      double seconds = (context.ticker().nanos() - wall) / SECOND;
      double used = (probe.cpuNanos() - cpu) / SECOND;
      return new TabularPeer.Timing(seconds, used, 0, auc(task, answer));
    }
  }

  private Dataset read(TabularSet set, RunContext seeded) {
    if (ingest.read(new Source.OfFile(set.file()), Overrides.none(), seeded)
        instanceof Dataset dataset) {
      return dataset;
    }
    throw ProblemException.of("SB-LAB-07", set.name());
  }

  private static double auc(TabularTask truth, TabularAnswer answer) {
    double[][] lines = new double[truth.table().rows()][];
    if (answer instanceof ClassPredictions classes) {
      for (int i = 0; i < classes.rows().length; i++) {
        lines[classes.rows()[i]] = classes.probabilities()[i];
      }
      return FoldMarks.of(truth, classes.rows(), lines).ranking();
    }
    throw ProblemException.of("SB-LAB-07", truth.name());
  }

  private static Side side(List<TabularPeer.Timing> timings) {
    return new Side(
        median(timings, TabularPeer.Timing::wall),
        median(timings, TabularPeer.Timing::cpu),
        median(timings, TabularPeer.Timing::rounds),
        timings.stream().mapToDouble(TabularPeer.Timing::auc).average().orElseThrow());
  }

  private static double median(
      List<TabularPeer.Timing> timings, ToDoubleFunction<TabularPeer.Timing> figure) {
    List<TabularPeer.Timing> sorted =
        timings.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }
}
