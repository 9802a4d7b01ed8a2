package org.signalbox.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words or truth values, each different one stored once.
 *
 * @param type {@code TEXT} or {@code BOOLEAN}
 * @param levels the different values in the order of their first appearance
 * @param codes the level of each row, -1 where the cell is missing
 */
public record TextColumn(String name, ColumnType type, List<String> levels, int[] codes)
    implements Column {
  public TextColumn {
    if (type != ColumnType.TEXT && type != ColumnType.BOOLEAN) {
      throw new IllegalArgumentException("words can't be of type " + type);
    }
    levels = List.copyOf(levels);
  }

  /** Builds the levels from cells; an empty cell is missing. */
  public static TextColumn of(String name, List<String> cells) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    int[] codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      String cell = cells.get(row);
      codes[row] = cell.isEmpty() ? -1 : seen.computeIfAbsent(cell, c -> seen.size());
    }
    return new TextColumn(name, ColumnType.TEXT, new ArrayList<>(seen.keySet()), codes);
  }

  @Override
  public int rows() {
    return codes.length;
  }

  @Override
  public boolean missing(int row) {
    return codes[row] < 0;
  }

  @Override
  public String text(int row) {
    return codes[row] < 0 ? "" : levels.get(codes[row]);
  }

  @Override
  public TextColumn pick(int[] rows) {
    return new TextColumn(name, type, levels, Arrays.stream(rows).map(r -> codes[r]).toArray());
  }

  @Override
  public TextColumn masked(BitSet rows) {
    int[] copy = codes.clone();
    rows.stream().forEach(r -> copy[r] = -1);
    return new TextColumn(name, type, levels, copy);
  }

  @Override
  public int missingCells() {
    int count = 0;
    for (int code : codes) {
      count += code < 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  public int distinct() {
    var different = new BitSet(levels.size());
    for (int code : codes) {
      if (code >= 0) {
        different.set(code);
      }
    }
    return different.cardinality();
  }
}
