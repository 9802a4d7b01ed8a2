package org.signalbox.engine;

import java.util.List;

/** Turns texts into unit vectors whose dot product says how near their meanings are. */
public interface Embedder {
  int dimensions();

  /**
   * @return one vector of {@link #dimensions()} floats and length 1 for each text
   */
  float[][] embed(List<String> texts, RunContext context);
}
