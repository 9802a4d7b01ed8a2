package org.signalbox.ingest;

import java.util.Map;
import java.util.Optional;
import org.signalbox.task.ColumnType;

/**
 * What the user decided against the detection.
 *
 * @param types the type to read a column with; cells that don't fit become missing and are reported
 * @param table the one to read of an input that holds several, such as a sheet or an archive's
 *     member, instead of the first that is not empty
 */
public record Overrides(Map<String, ColumnType> types, Optional<String> table) {
  public Overrides {
    types = Map.copyOf(types);
  }

  public static Overrides none() {
    return new Overrides(Map.of(), Optional.empty());
  }

  public static Overrides types(Map<String, ColumnType> types) {
    return new Overrides(types, Optional.empty());
  }

  public static Overrides table(String name) {
    return new Overrides(Map.of(), Optional.of(name));
  }
}
