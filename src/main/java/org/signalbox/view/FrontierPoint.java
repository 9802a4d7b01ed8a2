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
  static FrontierPoint of(EngineCard card, double price, double quality, double low, double high) {
    return new FrontierPoint(
        card.id(), card.name(), Wording.family(card), price, quality, low, high);
  }
}
