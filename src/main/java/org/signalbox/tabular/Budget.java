package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.RunContext;

/** Counts the trials of one search, stage by stage, and ends each at its limit. */
final class Budget {
  private static final double SECOND = 1e9;
  private static final double PROGRESS = 0.7;

  private final SearchLimit limit;
  private final RunContext context;
  private final long start;
  private final int planned;
  private final int[] trials = new int[Stage.values().length];

  /**
   * @param planned trials that there will be without a limit
   */
  Budget(SearchLimit limit, int planned, RunContext context) {
    this.limit = limit;
    this.context = context;
    this.planned = planned;
    this.start = context.ticker().nanos();
  }

  /**
   * Whether another trial may begin, which is counted.
   *
   * @param share of a limit in time that all stages have together
   */
  boolean next(Stage stage, double share) {
    int done = trials[stage.ordinal()];
    boolean more =
        switch (limit) {
          case SearchLimit.Seconds s ->
              context.ticker().nanos() - start < s.seconds() * share * stage.until * SECOND
                  || done < stage.least;
          case SearchLimit.Trials t -> done < allowed(t.stages(), stage);
        };
    trials[stage.ordinal()] += more ? 1 : 0;
    context.done(Math.min(PROGRESS, PROGRESS * total() / planned));
    return more;
  }

  private static int allowed(List<Integer> stages, Stage stage) {
    int given = stage.ordinal() < stages.size() ? stages.get(stage.ordinal()) : 0;
    return Math.max(stage.least, given);
  }

  /** Trials that began in each stage. */
  List<Integer> trials() {
    return Arrays.stream(trials).boxed().toList();
  }

  private int total() {
    return Arrays.stream(trials).sum();
  }

  TreeCost cost() {
    return TreeCost.of(limit);
  }

  int planned() {
    return planned;
  }
}
