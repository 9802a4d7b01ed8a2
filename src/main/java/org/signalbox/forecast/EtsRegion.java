package org.signalbox.forecast;

/** Where the weights may lie (Hyndman et al. 2008, chapter 10). */
enum EtsRegion {
  /** 0 < beta < alpha < 1 and 0 < gamma < 1 - alpha, so that every weight is an average's. */
  USUAL,
  /** Usual, and the model forgets its start; what R's {@code ets} takes by default. */
  BOTH
}
