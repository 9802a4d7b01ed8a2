package org.signalbox.forecast;

import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.engine.Cancellation;

/**
 * Takes the seasons out by {@link Mstl}, learns another method on the rest, and lets each season's
 * last cycle go on (Bandara, Hyndman and Bergmeir 2021). Without a season it is the other method
 * alone.
 *
 * @param base the method for the series without its seasons
 */
record MstlForecast(Method base) implements Method {
  @Override
  public Model fit(History history, Cancellation cancellation) {
    List<Integer> seasons = Seasons.learnable(history);
    if (seasons.isEmpty()) {
      return base.fit(history.withoutSeason(history.y()), cancellation);
    }
    BoxCox scale = Mstl.scale(history, seasons);
    Mstl parts = Mstl.of(Patterned.scaled(scale, history.y()), seasons);
    return Patterned.fit(
        new Patterned.Found(new Cycles(parts), seasons, scale), base, history, cancellation);
  }

  /** The last cycle of each season goes on. */
  private record Cycles(Mstl parts) implements Pattern {
    @Override
    public double[] past() {
      return parts.season();
    }

    @Override
    public double ahead(int h) {
      double sum = 0;
      for (int k = 0; k < parts.seasons().length; k++) {
        double[] season = parts.seasons()[k];
        int m = parts.lengths().get(k);
        sum += season[season.length - m + h % m];
      }
      return sum;
    }

    /** A season is known the better the more often it was seen. */
    @Override
    public double unsure() {
      int n = parts.rest().length;
      return parts.lengths().stream().mapToDouble(m -> (double) m / n).sum();
    }

    @Override
    public Pattern over(double[] longer) {
      return new Cycles(Mstl.of(longer, parts.lengths()));
    }

    @Override
    public String notation() {
      return "MSTL seasons "
          + parts.lengths().stream()
              .map(m -> Integer.toString(m))
              .collect(Collectors.joining(", "));
    }
  }
}
