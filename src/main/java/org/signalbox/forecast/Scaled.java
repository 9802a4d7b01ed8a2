package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Problem;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * A model of a series in another unit. Squares of values beyond 1e150 or below 1e-150 leave the
 * range of numbers, so such a series is brought to about 1 by a power of two, which costs no digit.
 *
 * @param exponent of the power of two that the unit is
 */
record Scaled(Model inner, int exponent) implements Model {
  private static final int ORDINARY = 200;

  /** Fits in the series' own unit where squares of its values are ordinary numbers. */
  static Model fit(Method method, History history, Cancellation cancellation) {
    double largest = Arrays.stream(history.y()).map(Math::abs).max().orElse(0);
    int exponent = largest == 0 ? 0 : Math.getExponent(largest);
    return Math.abs(exponent) <= ORDINARY
        ? method.fit(history, cancellation)
        : new Scaled(method.fit(inUnit(history, exponent), cancellation), exponent);
  }

  private static History inUnit(History history, int exponent) {
    double[] y = history.y().clone();
    Arrays.setAll(y, i -> Math.scalb(y[i], -exponent));
    return history.with(y);
  }

  @Override
  public String notation() {
    return inner.notation() + ", in units of 2^" + exponent;
  }

  @Override
  public int tried() {
    return inner.tried();
  }

  @Override
  public List<Trait> traits() {
    return inner.traits();
  }

  @Override
  public Insight insight() {
    return inner.insight();
  }

  @Override
  public List<Problem> remarks(String series) {
    return inner.remarks(series);
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    return inner.ahead(ahead).mapped(h -> this::own);
  }

  @Override
  public Model updated(History longer) {
    return new Scaled(inner.updated(inUnit(longer, exponent)), exponent);
  }

  @Override
  public Decomposition decomposition() {
    Decomposition d = inner.decomposition();
    return new Decomposition(own(d.level()), own(d.trend()), own(d.season()), own(d.rest()));
  }

  private double[] own(double[] values) {
    return Arrays.stream(values).map(this::own).toArray();
  }

  /** A limit beyond the largest number is the largest number. */
  private double own(double value) {
    double scaled = Math.scalb(value, exponent);
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, scaled));
  }
}
