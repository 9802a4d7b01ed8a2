package org.signalbox.engine;

/** Is told where a phase begins; it lasts until the next one begins or the run ends. */
@FunctionalInterface
public interface PhaseSink {
  void begin(Phase phase);
}
