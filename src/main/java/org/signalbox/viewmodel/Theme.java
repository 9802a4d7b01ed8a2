package org.signalbox.viewmodel;

/** How bright the window is. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the desktop says. */
  SYSTEM
}
