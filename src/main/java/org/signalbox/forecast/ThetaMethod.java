package org.signalbox.forecast;

import java.util.Comparator;
import java.util.List;
import org.signalbox.engine.Cancellation;

/**
 * Fits one or more forms of the theta model and keeps the one with the smallest squared errors, as
 * AutoTheta does; a season that {@link SeasonTest} finds is taken out by classical decomposition
 * first.
 */
record ThetaMethod(List<ThetaForm> forms) implements Method {
  private static final int SHORTEST = 6;

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    if (history.length() < SHORTEST) {
      return Theta.fit(history, cancellation);
    }
    if (SeasonTest.passes(history)) {
      return Reseasoned.fit(history, this, cancellation);
    }
    return forms.stream()
        .map(form -> ThetaRegression.best(form, history.y()))
        .min(Comparator.comparingDouble(ThetaModel::variance))
        .orElseThrow()
        .chosenFrom(forms.size());
  }
}
