package org.signalbox.routing;

import java.util.regex.Pattern;
import org.signalbox.task.Column;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TimeColumn;

/** Whether rows follow each other in time and their targets hang together. */
final class Succession {
  /** Steps back that are allowed for late entries. */
  private static final double ORDERED = 0.99;

  /** Below this many pairs of neighbours nothing can be told. */
  private static final int LEAST_PAIRS = 30;

  /** Neighbours must be this much more alike than chance would have them, and so clearly. */
  private static final double ALIKE = 0.2;

  private static final double CLEAR = 4;

  private static final Pattern FUTURE =
      Pattern.compile(
          "\\b(next|coming|following) (day|week|month|quarter|year|season)s?\\b"
              + "|\\bin (the )?future\\b|\\bfuture\\b|\\bupcoming\\b"
              + "|\\b(n(ae|a)chste[nrs]?|kommende[nrs]?) (tag|woche|monat|quartal|jahr)\\w*");

  private Succession() {}

  /** Whether the request speaks of what is yet to come. */
  static boolean asked(Ask ask) {
    return FUTURE.matcher(Tokens.fold(ask.text())).find();
  }

  /** Whether the rows stand in the order of their times. */
  static boolean inOrder(Column column) {
    if (!(column instanceof TimeColumn times)) {
      return false;
    }
    int kept = 0;
    for (int row = 1; row < times.rows(); row++) {
      kept += times.seconds()[row] >= times.seconds()[row - 1] ? 1 : 0;
    }
    return kept >= ORDERED * (times.rows() - 1);
  }

  /** Whether the targets of neighbouring rows are more alike than those of any two. */
  static boolean hangsTogether(TabularTask task) {
    int[] known = task.knownRows();
    int pairs = known.length - 1;
    if (pairs < LEAST_PAIRS) {
      return false;
    }
    double alike = task.classification() ? agreement(task, known) : correlation(task, known);
    return alike > ALIKE && alike * Math.sqrt(pairs) > CLEAR;
  }

  /** Correlation of numbers with the one before. */
  private static double correlation(TabularTask task, int[] known) {
    double mean = 0;
    for (int row : known) {
      mean += task.valueOf(row) / known.length;
    }
    double together = 0;
    double all = 0;
    for (int i = 0; i < known.length; i++) {
      double here = task.valueOf(known[i]) - mean;
      all += here * here;
      together += i > 0 ? here * (task.valueOf(known[i - 1]) - mean) : 0;
    }
    return all == 0 ? 0 : together / all;
  }

  /** Cohen's kappa of classes with the one before. */
  private static double agreement(TabularTask task, int[] known) {
    int[] classes = task.classCodes();
    double[] shares = new double[task.classes().size() + 1];
    double same = 0;
    for (int i = 0; i < known.length; i++) {
      shares[classes[known[i]] + 1] += 1.0 / known.length;
      same += i > 0 && classes[known[i]] == classes[known[i - 1]] ? 1 : 0;
    }
    double chance = java.util.Arrays.stream(shares).map(s -> s * s).sum();
    return chance >= 1 ? 0 : (same / (known.length - 1) - chance) / (1 - chance);
  }
}
