package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.Document;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Table;
import org.signalbox.task.TextClassificationTask;

/** The first rows or documents of a task as a table. */
final class Rows {
  static final int MOST = 200;

  private static final int SNIPPET = 120;

  private Rows() {}

  static TableText of(Table table) {
    return new TableText(
            table.names(),
            IntStream.range(0, Math.min(MOST, table.rows()))
                .mapToObj(row -> table.columns().stream().map(c -> c.text(row)).toList())
                .toList())
        .asData();
  }

  static TableText of(TextClassificationTask task, Wording wording) {
    return new TableText(
        List.of(wording.text("view.label"), wording.text("view.text")),
        IntStream.range(0, Math.min(MOST, task.documents().size()))
            .mapToObj(
                i ->
                    List.of(
                        task.labels()[i] < 0 ? "" : task.classes().get(task.labels()[i]),
                        snippet(task.documents().get(i).text())))
            .toList());
  }

  static TableText of(RetrievalTask task, Wording wording) {
    return new TableText(
        List.of(wording.text("view.document"), wording.text("view.text")),
        task.documents().stream().limit(MOST).map(Rows::line).toList());
  }

  private static List<String> line(Document document) {
    return List.of(document.id(), snippet(document.text()));
  }

  static String snippet(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SNIPPET ? line : line.substring(0, SNIPPET).strip() + "…";
  }
}
