package org.signalbox.settings;

/** Whether the router learns from this machine's own races. */
public enum Learning {
  ON,
  OFF
}
