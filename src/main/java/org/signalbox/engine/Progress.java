package org.signalbox.engine;

/** Is told how much of the current phase is done. */
@FunctionalInterface
public interface Progress {
  /**
   * @param fraction from 0 to 1
   */
  void done(double fraction);
}
