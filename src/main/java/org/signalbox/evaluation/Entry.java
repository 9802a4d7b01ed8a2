package org.signalbox.evaluation;

import org.signalbox.engine.EngineCard;

/** One engine with what it reached and what that took. */
public record Entry(EngineCard card, Marks marks, Spent spent) {
  String id() {
    return card.id();
  }
}
