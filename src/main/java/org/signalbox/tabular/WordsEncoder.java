package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.signalbox.task.Column;

/** Free text as its length, its number of words, and whether each frequent word is in it. */
record WordsEncoder(List<Slot> slots, Map<String, Integer> words) implements ColumnEncoder {
  private static final int MOST_WORDS = 50;
  private static final int LEAST_ROWS = 3;
  private static final int BEFORE_WORDS = 2;

  WordsEncoder {
    slots = List.copyOf(slots);
    words = Map.copyOf(words);
  }

  static WordsEncoder learn(int source, Column column, int[] rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row : rows) {
      for (String word : new HashSet<>(Words.of(column.text(row)))) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<String> kept = new ArrayList<>(counts.keySet());
    kept.removeIf(
        w -> counts.getOrDefault(w, 0) < LEAST_ROWS || counts.getOrDefault(w, 0) == rows.length);
    kept.sort(
        Comparator.comparingInt((String w) -> -counts.getOrDefault(w, 0))
            .thenComparing(Comparator.naturalOrder()));
    List<Slot> slots = new ArrayList<>();
    slots.add(Slot.number(source, column.name() + " length"));
    slots.add(Slot.number(source, column.name() + " words"));
    Map<String, Integer> words = new HashMap<>();
    for (String word : kept.subList(0, Math.min(kept.size(), MOST_WORDS))) {
      words.put(word, words.size());
      slots.add(Slot.number(source, column.name() + " has \"" + word + "\""));
    }
    return new WordsEncoder(slots, words);
  }

  @Override
  public void encode(Column column, int[] rows, Sheet into) {
    for (int i = 0; i < rows.length; i++) {
      boolean missing = column.missing(rows[i]);
      String text = column.text(rows[i]);
      List<String> found = Words.of(text);
      into.set(i, 0, missing ? Double.NaN : text.length());
      into.set(i, 1, missing ? Double.NaN : found.size());
      for (String word : found) {
        Integer at = words.get(word);
        if (at != null) {
          into.set(i, BEFORE_WORDS + at, 1);
        }
      }
    }
  }
}
