package org.signalbox.viewmodel;

/** What a lane is doing. */
public enum LaneStatus {
  /** Could be raced. */
  IDLE,
  /** Takes part in the race and has not begun. */
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  /** Ended by the user. */
  CANCELLED,
  /** Ended by the time limit. */
  OUT_OF_TIME,
  /** Does not take this task. */
  UNWILLING;

  /** Whether the lane can still be cancelled. */
  public boolean active() {
    return this == WAITING || this == RUNNING;
  }
}
