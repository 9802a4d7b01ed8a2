package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Insight.Trait;

/** The four kinds of complex exponential smoothing (Svetunkov, Kourentzes and Ord 2022). */
enum CesForm {
  /** Level and potential, no season. */
  NONE("N", 2, 2),
  /** Level and potential of a season ago: a season without a level of its own. */
  SIMPLE("S", 2, 2),
  /** A real season beside level and potential. */
  PARTIAL("P", 3, 3),
  /** A season with a potential of its own. */
  FULL("F", 4, 4);

  private final String letter;
  private final int weights;
  private final int components;

  CesForm(String letter, int weights, int components) {
    this.letter = letter;
    this.weights = weights;
    this.components = components;
  }

  /** The field's notation, such as {@code CES(F)}. */
  String notation() {
    return "CES(" + letter + ")";
  }

  int weights() {
    return weights;
  }

  /** What the criterion counts: the components of the state, as StatsForecast does. */
  int components() {
    return components;
  }

  boolean seasonal() {
    return this != NONE;
  }

  List<Trait> traits() {
    return List.of(seasonal() ? Trait.ADDITIVE_SEASON : Trait.NO_SEASON, Trait.ADDITIVE_ERROR);
  }
}
