package org.signalbox.engine;

/** Receives an answer piece by piece while it is written; no piece splits a character. */
@FunctionalInterface
public interface ChunkSink {
  void chunk(String text);
}
