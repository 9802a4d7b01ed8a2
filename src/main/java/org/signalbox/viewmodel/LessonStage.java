package org.signalbox.viewmodel;

/** A page of the instructor's path through a lesson, in its order. */
public enum LessonStage {
  QUESTION,
  BET,
  /** The experiment runs, or met a problem. */
  RUN,
  RESULT,
  /** Who was right and why, and what was claimed. */
  WHY,
  /** When it is false, and how to try it on one's own data. */
  CARD
}
