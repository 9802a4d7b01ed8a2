package org.signalbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signalbox.task.Problem;
import org.signalbox.task.Timeline;

/** Counts what was done to observations on their way into series, so that it can be said. */
final class Tally {
  /** So many places further stand a unit's words for several. */
  private static final int SEVERAL = Timeline.Step.values().length;

  private final Merging merging;
  private final Map<Pace, Integer> paces = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private int gaps;
  private int merged;
  private int strays;
  private int resampled;
  private Pace calendar = new Pace(Timeline.Step.INDEX, 1);

  Tally(Merging merging) {
    this.merging = merging;
  }

  Merging merging() {
    return merging;
  }

  void gaps(int count) {
    gaps += count;
  }

  void merged(int count) {
    merged += count;
  }

  void strays(int count) {
    strays += count;
  }

  void ahead(String regressor) {
    known.add(regressor);
  }

  void placed(Placing placing) {
    Pace pace = Pace.of(placing.timeline());
    paces.merge(pace, 1, Integer::sum);
    if (placing instanceof Placing.Buckets) {
      resampled++;
      calendar = pace;
    }
  }

  /** One a kind of what was done; none for what never happened. */
  List<Signal> signals() {
    var signals = new ArrayList<Signal>();
    if (gaps > 0) {
      signals.add(SeriesBuilder.signal("gaps", gaps, -0.1, "SB-ROUTING-62"));
    }
    if (merged > 0) {
      Problem words = Problem.of("SB-ROUTING-63", merged, merging.ordinal());
      signals.add(new Signal("averaged", Integer.toString(merged), -0.2, words));
    }
    if (strays > 0) {
      signals.add(SeriesBuilder.signal("strays", strays, -0.2, "SB-ROUTING-75"));
    }
    if (resampled > 0) {
      int every = calendar.every();
      int unit = calendar.step().ordinal() + (every > 1 ? SEVERAL : 0);
      Problem words = Problem.of("SB-ROUTING-37", resampled, every, unit, merging.ordinal());
      signals.add(new Signal("resampled", Integer.toString(resampled), -0.3, words));
    }
    if (paces.size() > 1) {
      signals.add(SeriesBuilder.signal("paces", paces.size(), -0.1, "SB-ROUTING-39"));
    }
    if (!known.isEmpty()) {
      String names = String.join(", ", known.stream().sorted().toList());
      signals.add(new Signal("known-ahead", names, 0.1, Problem.of("SB-TASK-02", names)));
    }
    return signals;
  }
}
