package org.signalbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/**
 * Chooses the steps of each series: those of all series together where it fills them, else its own
 * where they are equal, else steps of the calendar into which its irregular times are put together.
 *
 * @param shared equal steps of the times of all series; empty when there are none
 * @param usual the pace of most series with equal steps
 * @param calendar the pace for series without equal steps
 */
record Paces(Optional<Placing> shared, Optional<Pace> usual, Pace calendar) {
  /** A series that fills less of the common steps has steps of its own. */
  private static final double FILLED = 0.3;

  /** A series longer than this is no series but a mistaken step. */
  private static final int LONGEST = 2_000_000;

  /**
   * @param shared steps of all times together, with the first of them
   * @param series sorted, different times of some series from which the rest is judged
   */
  static Paces of(Optional<Placing.Anchored> shared, List<long[]> series) {
    Optional<Placing> common = shared.filter(s -> s.grid().regular()).map(s -> s);
    var none = new Paces(common, Optional.empty(), new Pace(Step.DAY, 1));
    Map<Pace, Integer> votes = new HashMap<>();
    List<long[]> open = new ArrayList<>();
    for (long[] unique : series) {
      Optional<Placing> equal = none.equal(unique);
      equal.ifPresent(p -> votes.merge(Pace.of(p.timeline()), unique.length, Integer::sum));
      if (equal.isEmpty() && unique.length > 1) {
        open.add(unique);
      }
    }
    Optional<Pace> usual =
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    Pace calendar = open.isEmpty() ? usual.orElse(none.calendar) : Pace.filledBy(open);
    return new Paces(common, usual, calendar);
  }

  /**
   * @param unique sorted, different times of one series, at least one
   */
  Placing of(long[] unique) {
    Optional<Placing> equal = equal(unique).or(() -> asUsual(unique));
    Placing chosen = equal.orElseGet(() -> new Placing.Buckets(calendar, unique[0]));
    if (steps(chosen, unique) < LONGEST) {
      return chosen;
    }
    return new Placing.Buckets(Pace.filledBy(List.of(unique)), unique[0]);
  }

  private static long steps(Placing placing, long[] unique) {
    int first = placing.slot(unique[0]);
    int last = placing.slot(unique[unique.length - 1]);
    return first < 0 || last < 0 ? 0 : (long) last - first;
  }

  private Optional<Placing> equal(long[] unique) {
    if (shared.isPresent() && fills(shared.get(), unique)) {
      return shared;
    }
    return Grid.of(unique).filter(Grid::regular).map(g -> new Placing.Anchored(g, unique[0]));
  }

  private static boolean fills(Placing placing, long[] unique) {
    return placing.timeline().step() == Step.INDEX
        || placing.onSteps(unique) >= 0.9 && placing.coverage(unique) >= FILLED;
  }

  /** Too few times to tell their steps: those of the other series, when all times lie on them. */
  private Optional<Placing> asUsual(long[] unique) {
    return usual
        .filter(p -> p.step() != Step.INDEX && unique.length < 3)
        .map(p -> new Timeline(Grid.at(unique[0]), p.step(), p.every()))
        .<Placing>map(t -> new Placing.Anchored(new Grid(t, 1, 1), unique[0]))
        .filter(p -> p.onSteps(unique) == 1);
  }
}
