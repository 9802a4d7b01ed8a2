package org.signalbox.view;

import org.signalbox.engine.EngineCard;

/**
 * A point in a chart of quality against price: an engine, or a way to choose one.
 *
 * @param family the style class of its mark
 * @param price in seconds, joules or money, positive
 * @param quality as its metric gives it
 * @param low lower end of its interval
 * @param high upper end
 */
record FrontierPoint(
    String id, String name, String family, double price, double quality, double low, double high) {
  /**
   * @param name what the engine is called here
   * @param score its quality with the ends of its interval
   */
  static FrontierPoint of(EngineCard card, String name, double price, Score score) {
    return new FrontierPoint(
        card.id(), name, Wording.family(card), price, score.value(), score.low(), score.high());
  }

  record Score(double value, double low, double high) {}
}
