package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.signalbox.task.ColumnType;
import org.signalbox.task.TextColumn;

/** A column kept as words; every cell fits. */
record TextAttempt(Levels levels) implements Attempt {
  @Override
  public int fits() {
    return levels.valued();
  }

  @Override
  public BitSet misfits() {
    return new BitSet();
  }

  @Override
  public TextColumn column() {
    List<String> words = new ArrayList<>();
    int[] places = new int[levels.size()];
    for (int code = 0; code < places.length; code++) {
      places[code] = levels.missing(code) ? -1 : words.size();
      if (places[code] >= 0) {
        words.add(levels.value(code));
      }
    }
    int[] codes = levels.raw().codes();
    int[] cells = new int[codes.length];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = codes[row] < 0 ? -1 : places[codes[row]];
    }
    return new TextColumn(levels.raw().name(), ColumnType.TEXT, words, cells);
  }
}
