package org.signalbox.routing;

import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

/** Puts points in time on the steps of one series. */
interface Placing {
  /** Starts at step 0. */
  Timeline timeline();

  /** The step of a point, counted from 0; -1 when it lies on none. */
  int slot(long second);

  /** The steps from a later one on. */
  default Timeline from(int slot) {
    Timeline all = timeline();
    return all.step() == Step.INDEX ? all : new Timeline(all.at(slot), all.step(), all.every());
  }

  /** Share of sorted, different points that lie on a step. */
  default double onSteps(long[] unique) {
    int on = 0;
    for (long second : unique) {
      on += slot(second) >= 0 ? 1 : 0;
    }
    return (double) on / unique.length;
  }

  /** Share of the steps between the first point and the last that hold one. */
  default double coverage(long[] unique) {
    int first = -1;
    int last = -1;
    int filled = 0;
    for (long second : unique) {
      int slot = slot(second);
      if (slot >= 0) {
        first = first < 0 ? slot : first;
        filled += slot == last ? 0 : 1;
        last = slot;
      }
    }
    return first < 0 ? 0 : filled / (last - first + 1.0);
  }

  /**
   * Equal steps that were found.
   *
   * @param first the second of step 0
   */
  record Anchored(Grid grid, long first) implements Placing {
    @Override
    public Timeline timeline() {
      return grid.timeline();
    }

    @Override
    public int slot(long second) {
      return grid.slot(second, first);
    }
  }

  /**
   * Steps of the calendar: a point belongs to the step that it falls into.
   *
   * @param first a second within step 0
   */
  record Buckets(Pace pace, long first) implements Placing {
    @Override
    public Timeline timeline() {
      return new Timeline(pace.begin(first), pace.step(), pace.every());
    }

    @Override
    public int slot(long second) {
      return (int) (pace.index(second) - pace.index(first));
    }
  }
}
