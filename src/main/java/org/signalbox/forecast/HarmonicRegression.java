package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.forecast.Harmonics.Harmonic;

/**
 * Dynamic harmonic regression (Young, Pedregal and Tych 1999; Hyndman and Athanasopoulos 2021,
 * section 10.5): seasons of any length as sums of waves, the rest by another method. Waves are
 * estimated on differences that an autoregression has made white, so that neither a trend nor
 * correlated errors pass for a season, and each season keeps as many as Mallows' criterion pays
 * for.
 *
 * @param base the method for the series without its seasons
 */
record HarmonicRegression(Method base) implements Method {
  private static final int MOST_WAVES = 24;
  private static final int OBSERVATIONS_A_WAVE = 8;

  @Override
  public Model fit(History history, Cancellation cancellation) {
    List<Integer> seasons = Seasons.learnable(history);
    if (seasons.isEmpty()) {
      return base.fit(history.withoutSeason(history.y()), cancellation);
    }
    BoxCox scale = Mstl.scale(history, seasons);
    Harmonics harmonics = learned(Patterned.scaled(scale, history.y()), seasons);
    return Patterned.fit(
        new Patterned.Found(harmonics, seasons, scale), base, history, cancellation);
  }

  private static Harmonics learned(double[] z, List<Integer> seasons) {
    int room = Math.max(1, z.length / OBSERVATIONS_A_WAVE / seasons.size());
    List<Harmonic> waves = Harmonics.candidates(seasons, Math.min(MOST_WAVES, room));
    double[][] rotated = columns(z, waves);
    new Projection(2 * waves.size()).of(rotated);
    Whitening whitening = Whitening.of(rotated[0]);
    List<Harmonic> kept = kept(waves, seasons, whitening.applied(columns(z, waves)));
    var projection = new Projection(2 * kept.size());
    projection.of(whitening.applied(columns(z, kept)));
    return new Harmonics(z.length, kept, projection.coefficients());
  }

  /** Differences of the series, then of cosine and sine of each wave, all about their means. */
  private static double[][] columns(double[] z, List<Harmonic> waves) {
    double[][] columns = new double[1 + 2 * waves.size()][z.length];
    columns[0] = z;
    for (int k = 0; k < waves.size(); k++) {
      Harmonic wave = waves.get(k);
      Arrays.setAll(columns[2 * k + 1], wave::cosine);
      Arrays.setAll(columns[2 * k + 2], wave::sine);
    }
    return Arrays.stream(columns)
        .map(column -> centred(Differences.lagged(column, 1)))
        .toArray(double[][]::new);
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }

  /** Of each season the slowest waves, as many as pay for their two coefficients. */
  private static List<Harmonic> kept(
      List<Harmonic> waves, List<Integer> seasons, double[][] white) {
    double[] response = white[0].clone();
    new Projection(white.length - 1).of(white);
    double noise = dot(white[0], white[0]) / Math.max(1, response.length - white.length);
    var kept = new ArrayList<Harmonic>();
    for (int season : seasons) {
      double gain = 0;
      double most = 0;
      List<Harmonic> passed = new ArrayList<>();
      for (int k = 0; k < waves.size(); k++) {
        if (waves.get(k).season() == season) {
          passed.add(waves.get(k));
          gain += worth(response, white[2 * k + 1], noise);
          gain += worth(response, white[2 * k + 2], noise);
          if (gain > most) {
            most = gain;
            kept.addAll(passed);
            passed = new ArrayList<>();
          }
        }
      }
    }
    return kept;
  }

  /** What a column explains, in units of the noise, less two for its coefficient. */
  private static double worth(double[] response, double[] column, double noise) {
    double size = dot(column, column);
    double along = dot(response, column);
    return size > 1e-9 * response.length && noise > 0 ? along / size * along / noise - 2 : 0;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
