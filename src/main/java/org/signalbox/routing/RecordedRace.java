package org.signalbox.routing;

import java.util.List;

/**
 * What every engine showed on one task, with what the rules had expected: what a router learns from
 * and is measured by.
 *
 * @param source the data that the task was made from; tasks of one source are never split
 * @param task name of the variant
 */
public record RecordedRace(String source, String task, TaskFeatures features, List<Shown> shown) {
  public RecordedRace {
    shown = List.copyOf(shown);
  }

  /** The same outcomes of a task of which these features are known. */
  public RecordedRace seen(TaskFeatures other) {
    return new RecordedRace(source, task, other, shown);
  }

  /**
   * One engine.
   *
   * @param even quality on every other case, 0 as the baseline and 1 perfect; NaN without cases
   * @param odd the same on the cases between
   * @param quality on all cases
   * @param millis time to load, fit and answer once: of the processor where the machine was busy
   * @param megabytes most memory of the process above the level before the first run; NaN where
   *     nobody looked
   * @param ruledQuality what the rules expected
   * @param ruledMillis on the reference machine
   */
  public record Shown(
      String engine,
      Role role,
      double even,
      double odd,
      double quality,
      double millis,
      double megabytes,
      double ruledQuality,
      double ruledMillis) {}

  /** What an engine is to the strategies that are compared. */
  public enum Role {
    BASELINE,
    CONTENDER,
    CONTRAST
  }
}
