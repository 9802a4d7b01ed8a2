package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.Monotone;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * Turns the features of a table into numbers and category codes. Everything is learned from the
 * rows given to {@link #learn} alone, so that open rows can't leak into a model.
 */
record TableEncoder(List<String> features, List<ColumnEncoder> encoders) {
  /** From this share of different values a text column describes single rows, not groups. */
  private static final double MOSTLY_DIFFERENT = 0.5;

  private static final int FEW_LEVELS = 20;
  private static final double WORDS_IN_TEXT = 1.5;

  TableEncoder {
    features = List.copyOf(features);
    encoders = List.copyOf(encoders);
  }

  static TableEncoder learn(TabularTask task, int[] rows) {
    List<ColumnEncoder> encoders = new ArrayList<>();
    for (int f = 0; f < task.features().size(); f++) {
      encoders.add(encoder(task, f, rows));
    }
    return new TableEncoder(task.features(), encoders);
  }

  private static ColumnEncoder encoder(TabularTask task, int source, int[] rows) {
    Column column = task.table().column(task.features().get(source));
    int[] present = Arrays.stream(rows).filter(r -> !column.missing(r)).toArray();
    int different = column.pick(present).distinct();
    boolean complete = present.length == rows.length;
    if (different == 0 || (different == 1 && complete)) {
      return new LeftOut(Problem.of("SB-TABULAR-06", column.name()));
    }
    return switch (column) {
      case NumberColumn numbers ->
          NumberEncoder.of(source, numbers.name(), direction(task, column));
      case TimeColumn times -> TimeEncoder.learn(source, times, rows);
      case TextColumn text -> ofText(source, text, present, different);
    };
  }

  /** Among several classes there is no up and down. */
  private static int direction(TabularTask task, Column column) {
    if (task.classes().size() > 2) {
      return 0;
    }
    return task.monotone().stream()
        .filter(known -> known.feature().equals(column.name()))
        .mapToInt(known -> known.direction() == Monotone.Direction.UP ? 1 : -1)
        .findFirst()
        .orElse(0);
  }

  private static ColumnEncoder ofText(int source, TextColumn text, int[] present, int different) {
    if (different <= FEW_LEVELS && different < present.length
        || different <= MOSTLY_DIFFERENT * present.length) {
      return CategoryEncoder.learn(source, text, present);
    }
    double words =
        Arrays.stream(present).mapToLong(r -> Words.of(text.text(r)).size()).average().orElse(0);
    return words < WORDS_IN_TEXT
        ? new LeftOut(Problem.of("SB-TABULAR-07", text.name()))
        : WordsEncoder.learn(source, text, present);
  }

  List<Slot> slots() {
    return encoders.stream().flatMap(e -> e.slots().stream()).toList();
  }

  /** What the codes of a category's slot stand for; empty for the rare ones together. */
  List<Optional<String>> levels(int slot) {
    Slot asked = slots().get(slot);
    List<Optional<String>> names = new ArrayList<>(Collections.nCopies(asked.levels(), none()));
    if (encoders.get(asked.source()) instanceof CategoryEncoder category) {
      category.codes().forEach((level, code) -> names.set(code, Optional.of(level)));
    }
    return List.copyOf(names);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** Columns that are not used, with the reason. */
  List<Problem> remarks() {
    return encoders.stream()
        .filter(LeftOut.class::isInstance)
        .map(e -> ((LeftOut) e).reason())
        .toList();
  }

  EncodedTable encode(TabularTask task, int[] rows) {
    List<Slot> slots = slots();
    float[] values = new float[Math.multiplyExact(rows.length, slots.size())];
    int first = 0;
    for (int f = 0; f < features.size(); f++) {
      ColumnEncoder encoder = encoders.get(f);
      Column column = task.table().column(features.get(f));
      encoder.encode(column, rows, new ColumnEncoder.Sheet(values, slots.size(), first));
      first += encoder.slots().size();
    }
    return new EncodedTable(values, slots);
  }
}
