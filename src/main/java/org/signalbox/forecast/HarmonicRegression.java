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
  private static final int FEWEST = 12;

  @Override
  public Model fit(History history, Cancellation cancellation) {
    List<Integer> seasons = Seasons.learnable(history);
    List<CalendarEffect> effects = CalendarEffect.learnable(history.timeline(), history.length());
    if (seasons.isEmpty() && effects.isEmpty() || history.length() < FEWEST) {
      return base.fit(history.withoutSeason(history.y()), cancellation);
    }
    BoxCox scale = seasons.isEmpty() ? BoxCox.NONE : Mstl.scale(history, seasons);
    Harmonics harmonics = learned(history, scale, seasons, effects);
    return Patterned.fit(
        new Patterned.Found(harmonics, seasons, scale), base, history, cancellation);
  }

  private static Harmonics learned(
      History history, BoxCox scale, List<Integer> seasons, List<CalendarEffect> effects) {
    double[] z = Patterned.scaled(scale, history.y());
    int room = Math.max(1, z.length / OBSERVATIONS_A_WAVE / Math.max(1, seasons.size()));
    List<Harmonic> waves = Harmonics.candidates(seasons, Math.min(MOST_WAVES, room));
    var all = new Harmonics(z.length, waves, effects, history.timeline(), new double[0]);
    double[][] rotated = columns(z, all);
    new Projection(rotated.length - 1).of(rotated);
    Whitening whitening = Whitening.of(rotated[0]);
    Harmonics kept = kept(all, seasons, whitening.applied(columns(z, all)));
    double[][] white = whitening.applied(columns(z, kept));
    var projection = new Projection(white.length - 1);
    projection.of(white);
    return new Harmonics(
        z.length, kept.waves(), kept.effects(), kept.timeline(), projection.coefficients());
  }

  /** Differences of the series, of cosine and sine of each wave and of the effects, centred. */
  private static double[][] columns(double[] z, Harmonics all) {
    int waves = all.waves().size();
    double[][] columns = new double[1 + 2 * waves + all.effects().size()][z.length];
    columns[0] = z;
    for (int k = 0; k < waves; k++) {
      Harmonic wave = all.waves().get(k);
      Arrays.setAll(columns[2 * k + 1], wave::cosine);
      Arrays.setAll(columns[2 * k + 2], wave::sine);
    }
    for (int k = 0; k < all.effects().size(); k++) {
      CalendarEffect effect = all.effects().get(k);
      Arrays.setAll(columns[2 * waves + 1 + k], i -> effect.at(all.timeline(), i));
    }
    return Arrays.stream(columns)
        .map(column -> centred(Differences.lagged(column, 1)))
        .toArray(double[][]::new);
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }

  /** What pays for its coefficients: of each season the slowest waves, and single effects. */
  private static Harmonics kept(Harmonics all, List<Integer> seasons, double[][] white) {
    double[] response = white[0].clone();
    new Projection(white.length - 1).of(white);
    double noise = dot(white[0], white[0]) / Math.max(1, response.length - white.length);
    double[] worth = new double[white.length - 1];
    Arrays.setAll(worth, j -> worth(response, white[j + 1], noise));
    var waves = new ArrayList<Harmonic>();
    for (int season : seasons) {
      waves.addAll(slowest(all.waves(), season, worth));
    }
    double price = Math.log(response.length);
    List<CalendarEffect> effects =
        all.effects().stream()
            .filter(e -> worth[2 * all.waves().size() + all.effects().indexOf(e)] > price)
            .toList();
    return new Harmonics(all.n(), waves, effects, all.timeline(), new double[0]);
  }

  private static List<Harmonic> slowest(List<Harmonic> waves, int season, double[] worth) {
    double gain = 0;
    double most = 0;
    int until = 0;
    for (int k = 0; k < waves.size(); k++) {
      if (waves.get(k).season() == season) {
        gain += worth[2 * k] + worth[2 * k + 1];
        until = gain > most ? k + 1 : until;
        most = Math.max(most, gain);
      }
    }
    return waves.subList(0, until).stream().filter(w -> w.season() == season).toList();
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
