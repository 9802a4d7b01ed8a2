package org.signalbox.forecast;

import org.signalbox.engine.Cancellation;

/**
 * Exponential smoothing with the form chosen from the data. A season too long for seasonal states
 * is taken out by decomposition first and put back onto the forecasts; a series too short for any
 * form is continued with its last value.
 */
record AutoEts(EtsSetup setup) implements Method {
  AutoEts() {
    this(EtsSetup.CHOSEN);
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    if (history.season() > EtsSearch.LONGEST_SEASON) {
      return SeasonTest.passes(history)
          ? Reseasoned.fit(history, this, cancellation)
          : fit(history.withoutSeason(history.y()), cancellation);
    }
    return EtsSearch.best(history, setup, cancellation)
        .<Model>map(model -> model)
        .orElseGet(() -> RandomWalk.tooShort(history));
  }
}
