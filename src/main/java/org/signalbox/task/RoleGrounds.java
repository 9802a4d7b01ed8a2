package org.signalbox.task;

import java.util.List;

/**
 * How the role of a column was told.
 *
 * @param confidence from 0 to 1 that the role is right
 * @param reasons what spoke for or against it, the strongest first
 */
public record RoleGrounds(Judge judge, double confidence, List<Reason> reasons) {
  /** How often the rules are right on SortingHat's columns, where the trained gate is missing. */
  private static final double RULES_RIGHT = 0.83;

  /** Who told it. */
  public enum Judge {
    RULES,
    GATE,
    HAND
  }

  /**
   * @param words the sentence that shows it
   * @param weight log-odds for the role against the next one; below 0 it spoke for that one
   */
  public record Reason(Problem words, double weight) {}

  public RoleGrounds {
    reasons = List.copyOf(reasons);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  public static RoleGrounds rules() {
    return new RoleGrounds(Judge.RULES, RULES_RIGHT, List.of());
  }

  public static RoleGrounds hand() {
    return new RoleGrounds(Judge.HAND, 1, List.of());
  }
}
