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

  /** The same table with a column in a role that the user gave it. */
  public Dataset as(String column, ColumnRole role) {
    List<Profile> corrected =
        profiles.stream().map(p -> p.name().equals(column) ? p.as(role) : p).toList();
    return new Dataset(table, dialect, corrected, doubts);
  }

  /**
   * @param missing how many cells are missing
   * @param distinct how many different values the others hold
   * @param grounds how the role was told
   */
  public record Profile(
      String name,
      ColumnType type,
      ColumnRole role,
      int missing,
      int distinct,
      RoleGrounds grounds) {
    /** A column whose role was told by rules. */
    public Profile(String name, ColumnType type, ColumnRole role, int missing, int distinct) {
      this(name, type, role, missing, distinct, RoleGrounds.rules());
    }

    /** The same column in a role that the user gave it. */
    public Profile as(ColumnRole other) {
      return new Profile(name, type, other, missing, distinct, RoleGrounds.hand());
    }
  }

  /**
   * @param line line of the source, counted from 1; 0 when it concerns the whole
   */
  public record Doubt(long line, Problem problem) {}
}
