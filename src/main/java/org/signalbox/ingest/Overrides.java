package org.signalbox.ingest;

import java.util.Map;
import java.util.Optional;
import org.signalbox.task.ColumnType;

/**
 * What the user decided against the detection.
 *
 * @param types the type to read a column with; cells that don't fit become missing and are reported
 * @param sheet the sheet of a workbook to read instead of the first that holds cells
 */
public record Overrides(Map<String, ColumnType> types, Optional<String> sheet) {
  public Overrides {
    types = Map.copyOf(types);
  }

  public static Overrides none() {
    return new Overrides(Map.of(), Optional.empty());
  }

  public static Overrides types(Map<String, ColumnType> types) {
    return new Overrides(types, Optional.empty());
  }

  public static Overrides sheet(String name) {
    return new Overrides(Map.of(), Optional.of(name));
  }
}
