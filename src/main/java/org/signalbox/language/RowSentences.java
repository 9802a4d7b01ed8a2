package org.signalbox.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;

/**
 * A row of a table as sentences, "The age is 39. The sex is Male." (Hegselmann et al. 2023, TabLLM:
 * the plain text template did best). Missing cells are left out.
 */
final class RowSentences {
  /** So many columns fit a prompt with several rows. */
  static final int MOST_COLUMNS = 20;

  private static final int LONGEST_CELL = 40;

  private final TabularTask task;
  private final List<String> features;

  RowSentences(TabularTask task) {
    this.task = task;
    features = task.features().stream().limit(MOST_COLUMNS).toList();
  }

  /** The row with the beginning of the sentence that says its target. */
  String question(int row) {
    String told =
        features.stream()
            .map(task.table()::column)
            .filter(column -> !column.missing(row))
            .map(column -> "The " + plain(column.name()) + " is " + cell(column, row) + ". ")
            .collect(Collectors.joining());
    return told + ending();
  }

  /** A question that says nothing about its row. */
  String empty(String content) {
    return content + " " + ending();
  }

  private String ending() {
    return "The " + plain(task.target()) + " is";
  }

  private static String plain(String name) {
    return name.replace('_', ' ').strip();
  }

  private static String cell(Column column, int row) {
    if (column instanceof NumberColumn numbers) {
      MathContext four = new MathContext(4, RoundingMode.HALF_EVEN);
      double value = numbers.values()[row];
      return value == Math.rint(value) || !Double.isFinite(value)
          ? column.text(row)
          : new BigDecimal(value).round(four).stripTrailingZeros().toPlainString();
    }
    String text = column.text(row).strip();
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
  }
}
