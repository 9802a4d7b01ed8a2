package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;

/**
 * What each of several methods made of earlier moments of a history (Tashman 2000): they are
 * learned anew on what was known at the first of them, and moved on without a refit to the others,
 * so that no forecast knows what came after it.
 *
 * @param acts the earliest first; none where the history is too short to look back
 */
record Rehearsal(List<Act> acts) {
  private static final int MOST_ACTS = 3;
  private static final int USUAL_HORIZON = 6;
  private static final int LEAST_HISTORY = 8;
  private static final int LEAST_SEASONS = 2;

  /**
   * One moment.
   *
   * @param known what was there
   * @param truth what came
   * @param outlooks one a method, in order; empty where it could not be learned
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one fit and never compared
  record Act(History known, double[] truth, List<Optional<Outlook>> outlooks) {
    /** What was forecast, by the methods that could be learned; empty where none could. */
    double[] mean(AutoCombination combination) {
      List<Outlook> there = there();
      return there.isEmpty() ? new double[0] : among(combination).mean(there);
    }

    /** Errors in units of the half width on their side, one a step; empty as {@link #mean}. */
    double[] sizes(AutoCombination combination) {
      List<Outlook> there = there();
      return there.isEmpty() ? new double[0] : among(combination).sizes(there, truth);
    }

    private List<Outlook> there() {
      return outlooks.stream().flatMap(Optional::stream).toList();
    }

    private AutoCombination among(AutoCombination all) {
      double[] weights =
          IntStream.range(0, outlooks.size())
              .filter(j -> outlooks.get(j).isPresent())
              .mapToDouble(j -> all.weights()[j])
              .toArray();
      double sum = Arrays.stream(weights).sum();
      double[] shared =
          Arrays.stream(weights).map(w -> sum > 0 ? w / sum : 1.0 / weights.length).toArray();
      return new AutoCombination(shared, all.sure());
    }
  }

  Rehearsal {
    acts = List.copyOf(acts);
  }

  static Rehearsal of(List<AutoPool.Member> members, History history, Cancellation cancellation) {
    int n = history.length();
    int m = history.season();
    int horizon = Math.clamp(n / 5, 1, m > 1 ? m : USUAL_HORIZON);
    int least = Math.max(LEAST_HISTORY, m > 1 ? LEAST_SEASONS * m + 1 : 0);
    int count = Math.min(MOST_ACTS, (n - least) / horizon);
    List<Act> acts = new ArrayList<>();
    if (count < 1) {
      return new Rehearsal(acts);
    }
    History first = history.head(n - count * horizon);
    List<Optional<Model>> learned = new ArrayList<>();
    for (AutoPool.Member member : members) {
      cancellation.check();
      learned.add(AutoPool.fitted(member, first, cancellation).map(AutoPart::model));
    }
    for (int at = first.length(); at < n; at += horizon) {
      acts.add(act(learned, history, at, horizon));
    }
    return new Rehearsal(acts);
  }

  private static Act act(List<Optional<Model>> learned, History history, int at, int horizon) {
    History known = history.head(at);
    double[][] beside =
        Arrays.stream(history.regressors())
            .map(r -> Arrays.copyOfRange(r, at, at + horizon))
            .toArray(double[][]::new);
    Ahead ahead = new Ahead(horizon, List.of(ConformalTable.UNIT), 1, beside);
    List<Optional<Outlook>> outlooks =
        learned.stream()
            .map(one -> one.map(model -> model.updated(known).ahead(ahead)))
            .map(one -> one.filter(Outlook::finite))
            .toList();
    return new Act(known, Arrays.copyOfRange(history.y(), at, at + horizon), outlooks);
  }
}
