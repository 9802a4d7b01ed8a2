package org.signalbox.settings;

/** Whether the user has seen what a newcomer is told. */
public enum Welcome {
  DUE,
  SEEN
}
