package org.signalbox.routing;

import org.signalbox.task.Timeline;

/** The sentences for the kinds of steps in time. */
final class Steps {
  private Steps() {}

  static String code(Grid grid) {
    return code(grid.timeline().step());
  }

  static String code(Timeline.Step step) {
    return switch (step) {
      case SECOND -> "SB-ROUTING-20";
      case MINUTE -> "SB-ROUTING-21";
      case HOUR -> "SB-ROUTING-22";
      case DAY -> "SB-ROUTING-23";
      case WORKDAY -> "SB-ROUTING-29";
      case WEEK -> "SB-ROUTING-24";
      case MONTH -> "SB-ROUTING-25";
      case QUARTER -> "SB-ROUTING-26";
      case YEAR -> "SB-ROUTING-27";
      case INDEX -> "SB-ROUTING-28";
    };
  }
}
