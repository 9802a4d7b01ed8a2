package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.engine.Cancellation;
import org.signalbox.forecast.EtsForm.Season;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/** A model of the seasonally adjusted series, with the season put back onto what it says. */
record Reseasoned(Model inner, ClassicalDecomposition parts, double[] y) implements Model {
  private static final double SMALLEST_FACTOR = 1e-2;

  static Model fit(History history, Method method, Cancellation cancellation) {
    ClassicalDecomposition parts = decompose(history);
    Model inner = method.fit(history.withoutSeason(parts.adjusted(history.y())), cancellation);
    return new Reseasoned(inner, parts, history.y());
  }

  /** Factors where the series is positive and none of them vanishes, else summands. */
  static ClassicalDecomposition decompose(History history) {
    if (history.positive()) {
      var factors = ClassicalDecomposition.of(history.y(), history.season(), Season.MULTIPLICATIVE);
      if (Arrays.stream(factors.figure()).allMatch(f -> f > SMALLEST_FACTOR)) {
        return factors;
      }
    }
    return ClassicalDecomposition.of(history.y(), history.season(), Season.ADDITIVE);
  }

  @Override
  public String notation() {
    String kind = parts.kind() == Season.MULTIPLICATIVE ? "multiplicative" : "additive";
    return inner.notation() + ", " + kind + " season of " + parts.figure().length + " taken out";
  }

  @Override
  public int tried() {
    return inner.tried();
  }

  @Override
  public List<Trait> traits() {
    Trait season =
        parts.kind() == Season.MULTIPLICATIVE ? Trait.MULTIPLICATIVE_SEASON : Trait.ADDITIVE_SEASON;
    return Stream.concat(inner.traits().stream(), Stream.of(season)).toList();
  }

  @Override
  public Model updated(History longer) {
    double[] adjusted = parts.adjusted(longer.y());
    return new Reseasoned(inner.updated(longer.withoutSeason(adjusted)), parts, longer.y());
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    return inner.ahead(ahead).mapped(h -> value -> parts.seasoned(value, y.length + h));
  }

  @Override
  public Decomposition decomposition() {
    Decomposition d = inner.decomposition();
    double[] adjusted = parts.adjusted(y);
    double[] season = new double[y.length];
    Arrays.setAll(season, i -> y[i] - adjusted[i]);
    return new Decomposition(d.level(), d.trend(), season, d.rest());
  }
}
