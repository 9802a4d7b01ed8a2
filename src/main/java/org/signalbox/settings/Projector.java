package org.signalbox.settings;

/** Whether the window is read from the last row of a room or from a desk. */
public enum Projector {
  ON,
  OFF
}
