package org.signalbox.ingest;

import java.util.List;
import java.util.Optional;

/** Reads the habits of a table off the columns that leave no choice. */
final class HabitsFinder {
  private HabitsFinder() {}

  static Habits of(List<Typed> columns, Habits usual) {
    int marks = 0;
    int orders = 0;
    for (Typed column : columns) {
      if (column.clue() instanceof Clue.Clear clear) {
        marks += clear.mark().map(m -> m == DecimalMark.COMMA ? 1 : -1).orElse(0);
        orders += clear.order().map(o -> o == DateOrder.DAY_FIRST ? 1 : -1).orElse(0);
      }
    }
    Optional<DecimalMark> mark = majority(marks, DecimalMark.COMMA, DecimalMark.POINT);
    Optional<DateOrder> order = majority(orders, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
    return new Habits(
        mark.orElse(usual.mark()),
        order.orElse(usual.order()),
        mark.isPresent(),
        order.isPresent());
  }

  private static <T> Optional<T> majority(int balance, T positive, T negative) {
    return balance == 0 ? Optional.empty() : Optional.of(balance > 0 ? positive : negative);
  }
}
