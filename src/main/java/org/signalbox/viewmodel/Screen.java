package org.signalbox.viewmodel;

/** What the window is turned to. */
public enum Screen {
  EXPLORE,
  STUDY,
  LAB,
  HISTORY,
  MODELS
}
