package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;

/** Tells the order from the table where both were pasted as one text. */
final class PastedTable {
  private static final int FEWEST_LINES = 3;
  private static final Pattern HTML = Pattern.compile("(?is)<table\\b.*</table>");

  private PastedTable() {}

  /** The lines of a text before the head of a table and behind its rows; all without a head. */
  static String order(Dataset dataset, String whole) {
    String text = HTML.matcher(whole).replaceAll("\n");
    List<String> lines = text.lines().toList();
    int head = lines.size() < FEWEST_LINES ? -1 : head(dataset, lines);
    if (head < 0) {
      return text;
    }
    String mark = mark(dataset);
    var kept = new ArrayList<>(lines.subList(0, head));
    List<String> rest = lines.subList(head + 1, lines.size());
    int end = end(rest);
    rest.subList(0, end).stream().filter(line -> said(line, mark)).forEach(kept::add);
    rest.subList(end, rest.size()).stream()
        .filter(line -> mark.isBlank() || said(line, mark))
        .forEach(kept::add);
    return String.join("\n", kept).strip();
  }

  private static boolean said(String line, String mark) {
    return mark.isEmpty() ? line.matches(".*\\p{L}\\s+\\p{L}.*") : !line.contains(mark);
  }

  /** Where an empty line or a fence ends the rows. */
  private static int end(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("```")) {
        return i;
      }
    }
    return lines.size();
  }

  private static String mark(Dataset dataset) {
    return dataset.table().columns().size() < 2 ? "" : dataset.dialect().delimiter();
  }

  private static int head(Dataset dataset, List<String> lines) {
    List<String> names = dataset.table().columns().stream().map(Column::name).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (names.stream().allMatch(lines.get(i)::contains)) {
        return i;
      }
    }
    return -1;
  }
}
