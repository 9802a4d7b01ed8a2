package org.signalbox.view;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * Colours of values from low to high, by their rank so that one far value doesn't take them all.
 */
final class ValueShades {
  /** Shades from low to high; one more, of no rank, for words and missing cells. */
  static final int COUNT = 5;

  private ValueShades() {}

  /** The shade of each row, from 0 to {@link #COUNT} - 1, or {@link #COUNT} for no rank. */
  static int[] of(Column column) {
    double[] values = values(column);
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int[] shades = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      shades[row] = Double.isNaN(values[row]) ? COUNT : shade(sorted, values[row]);
    }
    return shades;
  }

  private static int shade(double[] sorted, double value) {
    int below = 0;
    int upTo = 0;
    for (double other : sorted) {
      below += other < value ? 1 : 0;
      upTo += other <= value ? 1 : 0;
    }
    double rank = (below + upTo) / 2.0 / sorted.length;
    return Math.min(COUNT - 1, (int) (rank * COUNT));
  }

  /** Numbers and times as they lie on a line; NaN for words and missing cells. */
  static double[] values(Column column) {
    double[] values = new double[column.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.missing(row) ? Double.NaN : value(column, row);
    }
    return values;
  }

  private static double value(Column column, int row) {
    return switch (column) {
      case NumberColumn numbers -> numbers.values()[row];
      case TimeColumn times -> times.seconds()[row];
      case TextColumn _ -> Double.NaN;
    };
  }

  static String style(int shade) {
    return shade == COUNT ? "shade-none" : "shade-" + (shade + 1);
  }

  /** Names of the ends around a dot of each shade. */
  static Node legend(Wording wording, String what) {
    HBox legend = Parts.row("shade-legend", Parts.label(what, "small", "muted"));
    legend.getChildren().add(Parts.label(wording.text("view.study.low"), "small", "muted"));
    for (int shade = 0; shade < COUNT; shade++) {
      Label dot = Parts.label("●", "shade-dot", style(shade));
      legend.getChildren().add(dot);
    }
    legend.getChildren().add(Parts.label(wording.text("view.study.high"), "small", "muted"));
    return legend;
  }
}
