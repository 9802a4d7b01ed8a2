package org.signalbox.view;

import org.signalbox.engine.EngineCard;

/**
 * An engine in the frontier chart.
 *
 * @param price in seconds, joules or money, positive
 * @param quality as its metric gives it
 * @param low lower end of its interval
 * @param high upper end
 */
record FrontierPoint(EngineCard card, double price, double quality, double low, double high) {}
