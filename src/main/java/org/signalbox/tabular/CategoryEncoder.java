package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.signalbox.boosting.FeatureType;
import org.signalbox.task.Column;
import org.signalbox.task.TextColumn;

/**
 * Words as codes, the most frequent first. Rare words share one code, which unseen words get too;
 * where no word was rare, an unseen one is missing.
 */
record CategoryEncoder(List<Slot> slots, Map<String, Integer> codes, int other)
    implements ColumnEncoder {
  private static final int MOST_LEVELS = 100;
  private static final int FEW_ROWS = 200;
  private static final int NONE = -1;

  CategoryEncoder {
    slots = List.copyOf(slots);
    codes = Map.copyOf(codes);
  }

  static CategoryEncoder learn(int source, Column column, int[] rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row : rows) {
      if (!column.missing(row)) {
        counts.merge(column.text(row), 1, Integer::sum);
      }
    }
    int least = rows.length < FEW_ROWS ? 1 : 3;
    List<String> kept = new ArrayList<>(counts.keySet());
    kept.sort(
        Comparator.comparingInt((String level) -> -counts.getOrDefault(level, 0))
            .thenComparing(Comparator.naturalOrder()));
    kept.removeIf(level -> counts.getOrDefault(level, 0) < least);
    kept = kept.subList(0, Math.min(kept.size(), MOST_LEVELS));
    Map<String, Integer> codes = new HashMap<>();
    kept.forEach(level -> codes.put(level, codes.size()));
    boolean rare = kept.size() < counts.size();
    int levels = codes.size() + (rare ? 1 : 0);
    Slot slot = new Slot(source, column.name(), FeatureType.CATEGORY, levels);
    return new CategoryEncoder(List.of(slot), codes, rare ? codes.size() : NONE);
  }

  @Override
  public void encode(Column column, int[] rows, Sheet into) {
    IntUnaryOperator code = coder(column);
    for (int i = 0; i < rows.length; i++) {
      int found = column.missing(rows[i]) ? NONE : code.applyAsInt(rows[i]);
      into.set(i, 0, found < 0 ? Double.NaN : found);
    }
  }

  private IntUnaryOperator coder(Column column) {
    if (column instanceof TextColumn text) {
      int[] ofLevel =
          text.levels().stream().mapToInt(level -> codes.getOrDefault(level, other)).toArray();
      return row -> ofLevel[text.codes()[row]];
    }
    return row -> codes.getOrDefault(column.text(row), other);
  }
}
