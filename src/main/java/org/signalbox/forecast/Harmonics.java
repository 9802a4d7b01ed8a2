package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Timeline;

/**
 * Sine and cosine waves of several seasons and effects of the calendar, with coefficients.
 *
 * @param n observations of the history
 * @param coefficients of the cosine and the sine of each wave in turn, then of the effects
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Harmonics(
    int n,
    List<Harmonic> waves,
    List<CalendarEffect> effects,
    Timeline timeline,
    double[] coefficients)
    implements Pattern {
  private static final double COST = 4;

  /**
   * One harmonic.
   *
   * @param season length in observations
   * @param number how often it swings in a season
   */
  record Harmonic(int season, int number) {
    double cosine(int i) {
      return Math.cos(angle(i));
    }

    double sine(int i) {
      return Math.sin(angle(i));
    }

    private double angle(int i) {
      return 2 * Math.PI * ((long) i * number % season) / season;
    }

    /** Whether it swings at every second observation, where the sine is nought. */
    boolean fastest() {
      return 2 * number == season;
    }
  }

  /** All waves worth a look, the slowest of each season first, none twice. */
  static List<Harmonic> candidates(List<Integer> seasons, int most) {
    var waves = new ArrayList<Harmonic>();
    for (int m : seasons.stream().sorted().toList()) {
      for (int k = 1; 2 * k <= m && k <= most; k++) {
        int number = k;
        boolean known =
            waves.stream().anyMatch(w -> (long) w.number() * m == (long) number * w.season());
        if (!known) {
          waves.add(new Harmonic(m, k));
        }
      }
    }
    return waves;
  }

  @Override
  public double[] past() {
    double[] out = new double[n];
    Arrays.setAll(out, this::at);
    return out;
  }

  @Override
  public double ahead(int h) {
    return at(n + h);
  }

  private double at(int i) {
    double sum = 0;
    for (int k = 0; k < waves.size(); k++) {
      sum += coefficients[2 * k] * waves.get(k).cosine(i);
      sum += coefficients[2 * k + 1] * waves.get(k).sine(i);
    }
    for (int k = 0; k < effects.size(); k++) {
      sum += coefficients[2 * waves.size() + k] * effects.get(k).at(timeline, i);
    }
    return sum;
  }

  /** Neighbouring errors are alike, so a coefficient costs more than one observation. */
  @Override
  public double unsure() {
    return COST * coefficients.length / n;
  }

  @Override
  public Pattern over(double[] longer) {
    return new Harmonics(longer.length, waves, effects, timeline, coefficients);
  }

  @Override
  public List<Trait> traits() {
    return effects.isEmpty() ? List.of() : List.of(Trait.REGRESSORS);
  }

  @Override
  public String notation() {
    Stream<String> seasons =
        waves.stream()
            .map(Harmonic::season)
            .distinct()
            .map(m -> waves.stream().filter(w -> w.season() == m).count() + " of season " + m);
    return "Harmonic regression, "
        + Stream.concat(seasons, effects.stream().map(CalendarEffect::title))
            .collect(Collectors.joining(", "));
  }
}
