package org.signalbox.settings;

/** How the window looks. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the operating system asks. */
  SYSTEM
}
