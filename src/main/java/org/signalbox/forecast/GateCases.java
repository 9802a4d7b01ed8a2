package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.signalbox.engine.RunContext;

/**
 * What a gate learns from: of each series of a competition its future and the end of its history,
 * forecast from what was before; and simulated series.
 */
public final class GateCases {
  /** The name of what no competition has. */
  public static final String SIMULATED = "simulated";

  private static final int LEAST_HISTORY = 8;

  private record Question(String competition, GateCase.Origin origin, CompetitionSeries series) {}

  private final List<Question> questions = new ArrayList<>();

  /** Adds the series of a competition. */
  public void add(String competition, List<CompetitionSeries> series) {
    for (CompetitionSeries one : series) {
      questions.add(new Question(competition, GateCase.Origin.FUTURE, one));
      double[] x = one.history();
      int known = x.length - one.future().length;
      if (known >= Math.max(LEAST_HISTORY, one.m() > 1 ? 2 * one.m() + 2 : 0)) {
        questions.add(cut(competition, one, known));
      }
    }
  }

  /** Adds series that are made. */
  public void simulate(int count, long seed) {
    for (CompetitionSeries one : GateSimulation.series(count, seed)) {
      questions.add(new Question(SIMULATED, GateCase.Origin.SIMULATED, one));
    }
  }

  private static Question cut(String competition, CompetitionSeries one, int known) {
    double[] x = one.history();
    return new Question(
        competition,
        GateCase.Origin.HISTORY,
        new CompetitionSeries(
            one.id(),
            one.period(),
            one.m(),
            Arrays.copyOf(x, known),
            Arrays.copyOfRange(x, known, x.length)));
  }

  /** Fits the pool to every series, on all workers. */
  public List<GateCase> fitted(RunContext context) {
    var finished = new AtomicInteger();
    List<Supplier<GateCase>> jobs = new ArrayList<>();
    for (Question q : questions) {
      jobs.add(
          () -> {
            GateCase made =
                GateCase.of(q.competition(), q.origin(), q.series(), context.cancellation());
            context.done((double) finished.incrementAndGet() / questions.size());
            return made;
          });
    }
    return context.workers().all(jobs);
  }
}
