package org.signalbox.task;

/** What is known of a feature beforehand: the prediction never falls, or rises, along it. */
public record Monotone(String feature, Direction direction) {
  /** Which way the prediction may go as the feature grows. */
  public enum Direction {
    UP,
    DOWN
  }
}
