package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Insight.Trait;

/**
 * One of the 30 exponential smoothing models: how error, trend and season combine (Hyndman,
 * Koehler, Ord and Snyder 2008, "Forecasting with Exponential Smoothing", table 2.1).
 */
record EtsForm(Noise noise, Trend trend, Season season) {
  enum Noise {
    ADDITIVE("A"),
    MULTIPLICATIVE("M");

    private final String letter;

    Noise(String letter) {
      this.letter = letter;
    }
  }

  enum Trend {
    NONE("N"),
    ADDITIVE("A"),
    DAMPED("Ad"),
    MULTIPLICATIVE("M"),
    DAMPED_MULTIPLICATIVE("Md");

    private final String letters;

    Trend(String letters) {
      this.letters = letters;
    }

    boolean damped() {
      return this == DAMPED || this == DAMPED_MULTIPLICATIVE;
    }

    boolean multiplicative() {
      return this == MULTIPLICATIVE || this == DAMPED_MULTIPLICATIVE;
    }
  }

  enum Season {
    NONE("N"),
    ADDITIVE("A"),
    MULTIPLICATIVE("M");

    private final String letter;

    Season(String letter) {
      this.letter = letter;
    }
  }

  /** All 30 forms. */
  static List<EtsForm> all() {
    var forms = new ArrayList<EtsForm>();
    for (Noise noise : Noise.values()) {
      for (Trend trend : Trend.values()) {
        for (Season season : Season.values()) {
          forms.add(new EtsForm(noise, trend, season));
        }
      }
    }
    return List.copyOf(forms);
  }

  /** The field's notation, such as {@code ETS(M,Ad,M)}. */
  String notation() {
    return "ETS(" + noise.letter + "," + trend.letters + "," + season.letter + ")";
  }

  boolean trended() {
    return trend != Trend.NONE;
  }

  boolean seasonal() {
    return season != Season.NONE;
  }

  boolean relative() {
    return noise == Noise.MULTIPLICATIVE;
  }

  /** Whether any part multiplies, so that the series must stay above zero. */
  boolean needsPositive() {
    return relative() || trend.multiplicative() || season == Season.MULTIPLICATIVE;
  }

  /**
   * Additive errors on multiplicative parts are numerically unstable; R leaves them out as well.
   */
  boolean stable() {
    boolean mixed = trend.multiplicative() || season == Season.MULTIPLICATIVE;
    boolean clash = trend.multiplicative() && season == Season.ADDITIVE;
    return relative() ? !clash : !mixed;
  }

  /** What a model of this form believes. */
  List<Trait> traits() {
    return List.of(
        switch (trend) {
          case NONE -> Trait.NO_TREND;
          case ADDITIVE, MULTIPLICATIVE -> Trait.TREND;
          case DAMPED, DAMPED_MULTIPLICATIVE -> Trait.DAMPED_TREND;
        },
        switch (season) {
          case NONE -> Trait.NO_SEASON;
          case ADDITIVE -> Trait.ADDITIVE_SEASON;
          case MULTIPLICATIVE -> Trait.MULTIPLICATIVE_SEASON;
        },
        relative() ? Trait.MULTIPLICATIVE_ERROR : Trait.ADDITIVE_ERROR);
  }

  /** How many smoothing weights are estimated. */
  int weights() {
    return 1 + (trended() ? 1 : 0) + (seasonal() ? 1 : 0) + (trend.damped() ? 1 : 0);
  }

  /** How many numbers are estimated with a season of {@code m}, the error variance not counted. */
  int parameters(int m) {
    return weights() + 1 + (trended() ? 1 : 0) + (seasonal() ? m - 1 : 0);
  }
}
