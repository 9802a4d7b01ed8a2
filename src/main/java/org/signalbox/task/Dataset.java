package org.signalbox.task;

import java.util.List;

/**
 * A table with what was noticed while reading it.
 *
 * @param profiles one a column, in the table's order
 * @param doubts what was skipped, repaired or doubtful
 */
public record Dataset(Table table, Dialect dialect, List<Profile> profiles, List<Doubt> doubts)
    implements Material {
  public Dataset {
    profiles = List.copyOf(profiles);
    doubts = List.copyOf(doubts);
    if (profiles.size() != table.columns().size()) {
      throw new IllegalArgumentException("one profile a column");
    }
  }

  /**
   * @param missing how many cells are missing
   * @param distinct how many different values the others hold
   */
  public record Profile(String name, ColumnType type, ColumnRole role, int missing, int distinct) {}

  /**
   * @param line line of the source, counted from 1; 0 when it concerns the whole
   */
  public record Doubt(long line, Problem problem) {}
}
