package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.signalbox.task.Timeline;

/**
 * The seasons of a series, found in its differences: of the lengths that its calendar knows (of all
 * usual ones where it has no calendar) the one that chance explains least is taken out, until
 * nothing more than chance is left.
 */
final class Seasons {
  private static final int LONGEST_HISTORY = 8192;
  private static final int MOST = 3;
  private static final double CHANCE = 0.005;
  private static final double LEAST_SHARE = 0.05;
  private static final double NEARLY = 0.85;
  private static final int DAYS_A_WEEK = 7;
  private static final int HOURS_A_DAY = 24;
  private static final int FEWEST_A_YEAR = 50;
  private static final double CLIP = 6 * 1.4826;
  private static final int[] USUAL = {4, 5, 7, 12, 24, 48, 52, 96, 168, 336, 365};

  private Seasons() {}

  /** The seasons of a history, strongest first; empty when there is none. */
  static List<Integer> of(History history) {
    return of(history.y(), candidates(history.timeline(), history.season()));
  }

  /**
   * The seasons that can be taken out of a history, each seen twice at least: those found in it, or
   * else the one it is said to have where {@link SeasonTest} agrees.
   */
  static List<Integer> learnable(History history) {
    List<Integer> found = of(history);
    return found.isEmpty() && SeasonTest.passes(history) ? List.of(history.season()) : found;
  }

  /**
   * Those of the candidate lengths that are seasons of the series.
   *
   * @param y without gaps
   */
  static List<Integer> of(double[] y, int[] candidates) {
    double[] left = differences(y);
    var found = new ArrayList<SeasonEvidence>();
    int[] open = candidates;
    while (found.size() < MOST) {
      Optional<SeasonEvidence> clearest = clearest(left, open);
      if (clearest.isEmpty()) {
        break;
      }
      found.add(clearest.get());
      int m = clearest.get().length();
      left = without(left, m);
      open = Arrays.stream(open).filter(c -> together(c, m)).toArray();
    }
    return found.stream()
        .sorted((a, b) -> Double.compare(b.share(), a.share()))
        .map(SeasonEvidence::length)
        .toList();
  }

  private static Optional<SeasonEvidence> clearest(double[] left, int[] candidates) {
    List<SeasonEvidence> convincing =
        Arrays.stream(candidates)
            .filter(m -> m > 1 && 2 * m <= left.length)
            .mapToObj(m -> SeasonEvidence.of(left, m))
            .filter(e -> e.doubt() < Math.log(CHANCE / candidates.length))
            .filter(e -> e.share() > LEAST_SHARE)
            .toList();
    return convincing.stream()
        .min((a, b) -> Double.compare(a.doubt(), b.doubt()))
        .map(best -> shortest(best, convincing));
  }

  /** A length that says nearly as much in a part of the time is the season itself. */
  private static SeasonEvidence shortest(SeasonEvidence best, List<SeasonEvidence> others) {
    return others.stream()
        .filter(o -> best.length() % o.length() == 0)
        .filter(o -> o.share() > NEARLY * best.share())
        .min((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(best);
  }

  /**
   * Whether two seasons may be in one series: seven days of any step, 24 hours of many minutes, or
   * a year of days or weeks.
   */
  private static boolean together(int a, int b) {
    int shorter = Math.min(a, b);
    int longer = Math.max(a, b);
    return longer == DAYS_A_WEEK * shorter
        || longer == HOURS_A_DAY * shorter && shorter > HOURS_A_DAY
        || longer > FEWEST_A_YEAR * shorter;
  }

  /** Lengths worth a look; {@code known} is the season that somebody named, 1 for none. */
  static int[] candidates(Timeline timeline, int known) {
    int k = timeline.every();
    int[] lengths =
        switch (timeline.step()) {
          case INDEX -> usual(known);
          case SECOND -> new int[] {60 / k, 3600 / k, 86400 / k};
          case MINUTE -> new int[] {60 / k, 1440 / k, 10080 / k};
          case HOUR -> new int[] {24 / k, 168 / k, 8766 / k};
          case DAY -> new int[] {7 / k, 365 / k};
          case WORKDAY -> new int[] {5 / k, 260 / k};
          case WEEK -> new int[] {52 / k};
          case MONTH -> new int[] {12 / k};
          case QUARTER -> new int[] {4 / k};
          case YEAR -> new int[0];
        };
    var all = new TreeSet<Integer>();
    Arrays.stream(lengths).filter(m -> m > 1).forEach(all::add);
    if (known > 1) {
      all.add(known);
    }
    return all.stream().mapToInt(m -> m).toArray();
  }

  /** With a named season only what goes with it: the day with the week, the week with the year. */
  private static int[] usual(int known) {
    return switch (known) {
      case 1 -> USUAL;
      case 24, 48, 96 -> new int[] {known, DAYS_A_WEEK * known};
      case 168, 336, 672 -> new int[] {known / DAYS_A_WEEK, known};
      case 7, 365 -> new int[] {7, 365};
      default -> new int[] {known};
    };
  }

  /** As long as the series, the first being their mean, in logarithms where factors are likely. */
  private static double[] differences(double[] y) {
    int n = Math.min(y.length, LONGEST_HISTORY);
    double[] tail = Arrays.copyOfRange(y, y.length - n, y.length);
    double[] sorted = tail.clone();
    Arrays.sort(sorted);
    if (sorted[0] > 0.05 * sorted[n / 2]) {
      Arrays.setAll(tail, i -> Math.log(tail[i]));
    }
    double[] steps = new double[n];
    for (int i = 1; i < n; i++) {
      steps[i] = tail[i] - tail[i - 1];
    }
    Line line = Line.through(Arrays.copyOfRange(steps, Math.min(1, n - 1), n), Math.max(1, n - 1));
    for (int i = 1; i < n; i++) {
      steps[i] -= line.at(i);
    }
    steps[0] = 0;
    clip(steps);
    return steps;
  }

  private static void clip(double[] steps) {
    double[] sizes = Arrays.stream(steps).map(Math::abs).sorted().toArray();
    double reach = CLIP * sizes[sizes.length / 2];
    if (reach > 0) {
      Arrays.setAll(steps, i -> Math.clamp(steps[i], -reach, reach));
    }
  }

  private static double[] without(double[] steps, int m) {
    double[] means = new double[m];
    int first = steps.length % m;
    for (int i = first; i < steps.length; i++) {
      means[i % m] += steps[i] / (steps.length / m);
    }
    double[] out = steps.clone();
    Arrays.setAll(out, i -> steps[i] - means[i % m]);
    return out;
  }
}
