package org.signalbox.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;

/** A run of numbers inside a text, such as "forecast the next 3: 12, 15, 18, 20, 22, 25". */
final class NumberRun {
  private static final String NUMBER = "[-+]?\\d+(?:\\.\\d+)?";
  private static final Pattern RUN =
      Pattern.compile(NUMBER + "(?:(?:\\s*[,;|]\\s*|\\s+)" + NUMBER + "){5,}");

  private NumberRun() {}

  /** The longest run of six numbers or more, as a table of one column. */
  static Optional<Dataset> in(String text) {
    Matcher matcher = RUN.matcher(text);
    double[] longest = new double[0];
    while (matcher.find()) {
      double[] values =
          Arrays.stream(matcher.group().strip().split("\\s*[,;|]\\s*|\\s+"))
              .mapToDouble(Double::parseDouble)
              .toArray();
      longest = values.length > longest.length ? values : longest;
    }
    if (longest.length == 0 || Arrays.stream(longest).distinct().count() < 2) {
      return Optional.empty();
    }
    NumberColumn column = NumberColumn.of("value", longest);
    var profile =
        new Dataset.Profile("value", column.type(), ColumnRole.NUMERIC, 0, column.distinct());
    return Optional.of(
        new Dataset(
            new Table("", List.of(column)), Dialect.of("text"), List.of(profile), List.of()));
  }
}
