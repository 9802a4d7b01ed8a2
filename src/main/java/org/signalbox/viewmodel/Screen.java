package org.signalbox.viewmodel;

/** What the window is turned to. */
public enum Screen {
  EXPLORE,
  LESSONS,
  STUDY,
  LAB,
  HISTORY,
  MODELS
}
