package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/**
 * Puts the observations of one series on equal steps: steps without one become NaN, several of one
 * step are merged, and what stands behind the last value says how far ahead is asked.
 *
 * @param beside names of the other measures; those known for every step ahead become regressors
 */
record SeriesMaker(Paces paces, List<String> beside, Tally tally) {
  /**
   * @param ahead steps behind the last value that the source names without one
   */
  record Made(Series series, int ahead) {
    /** Regressors that end before the horizon are of no use. */
    Series within(int horizon) {
      return ahead >= horizon || series.regressors().isEmpty()
          ? series
          : new Series(series.id(), series.timeline(), series.values());
    }
  }

  /** A series without any time. */
  static Made empty(String id) {
    return new Made(new Series(id, Timeline.index(), new double[] {Double.NaN}), 0);
  }

  /** A series without any value stays, so that its failure is told and not hidden. */
  Made make(Points given) {
    Points points = given.sorted();
    Placing placing = paces.of(points.unique());
    tally.placed(placing);
    Slots slots = Slots.of(points.seconds(), placing);
    tally.strays(slots.strays());
    double[] all = slots.merged(points.values(), tally.merging());
    tally.merged(slots.merges(points.values()));
    int end = all.length;
    while (end > 0 && Double.isNaN(all[end - 1])) {
      end--;
    }
    if (end == 0) {
      double[] none = {Double.NaN};
      return new Made(new Series(points.id(), placing.from(slots.low()), none), all.length);
    }
    int start = 0;
    while (Double.isNaN(all[start])) {
      start++;
    }
    double[] values = Arrays.copyOfRange(all, start, end);
    tally.gaps((int) Arrays.stream(values).filter(Double::isNaN).count());
    List<Regressor> known =
        end == all.length ? List.of() : known(points, slots, new Span(start, end));
    Series series = new Series(points.id(), placing.from(slots.low() + start), values, known);
    return new Made(series, all.length - end);
  }

  private record Span(int start, int end) {}

  private List<Regressor> known(Points points, Slots slots, Span history) {
    List<Regressor> regressors = new ArrayList<>();
    for (int k = 0; k < beside.size(); k++) {
      double[] all = slots.merged(points.beside()[k], Merging.MEAN);
      if (Arrays.stream(all, history.end(), all.length).noneMatch(Double::isNaN)) {
        tally.ahead(beside.get(k));
        double[] values = Arrays.copyOfRange(all, history.start(), all.length);
        regressors.add(new Regressor(beside.get(k), values));
      }
    }
    return regressors;
  }

  /**
   * The step of each observation.
   *
   * @param slots -1 for an observation between the steps
   * @param low the first step with an observation
   */
  private record Slots(int[] slots, int low, int steps) {
    static Slots of(long[] seconds, Placing placing) {
      int[] slots = new int[seconds.length];
      Arrays.setAll(slots, i -> placing.slot(seconds[i]));
      int low = Arrays.stream(slots).filter(s -> s >= 0).min().orElse(0);
      int high = Arrays.stream(slots).max().orElse(0);
      return new Slots(slots, low, Math.max(0, high - low) + 1);
    }

    int strays() {
      return (int) Arrays.stream(slots).filter(s -> s < 0).count();
    }

    double[] merged(double[] values, Merging merging) {
      double[] merged = new double[steps];
      int[] counts = new int[steps];
      Arrays.fill(merged, Double.NaN);
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] >= 0 && !Double.isNaN(values[i])) {
          int at = slots[i] - low;
          merged[at] =
              counts[at] == 0 ? values[i] : merging.merged(merged[at], counts[at], values[i]);
          counts[at]++;
        }
      }
      return merged;
    }

    /** How many values found another in their step. */
    int merges(double[] values) {
      boolean[] taken = new boolean[steps];
      int merges = 0;
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] >= 0 && !Double.isNaN(values[i])) {
          merges += taken[slots[i] - low] ? 1 : 0;
          taken[slots[i] - low] = true;
        }
      }
      return merges;
    }
  }
}
