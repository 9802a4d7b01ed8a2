package org.signalbox.viewmodel;

/** The condition of the Explore screen. */
public enum ScreenState {
  /** Nothing was given yet. */
  EMPTY,
  /** An input is being read and routed. */
  READING,
  /** An engine was chosen and waits for its run. */
  ROUTED,
  /** Engines are running. */
  RACING,
  /** A race ended; its lanes hold their outcomes. */
  DONE,
  /** The last step met a problem; what was there before is still shown. */
  FAILED,
  /** The router asks instead of guessing. */
  ABSTAINED
}
