package org.signalbox.view;

import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants to know what a code means; goes up to the window. */
final class HelpEvent extends Event {
  static final EventType<HelpEvent> ASKED = new EventType<>(Event.ANY, "HELP_ASKED");

  private static final long serialVersionUID = 1;

  private final String code;

  HelpEvent(String code) {
    super(ASKED);
    this.code = code;
  }

  String code() {
    return code;
  }
}
