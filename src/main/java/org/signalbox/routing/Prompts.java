package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Brief;
import org.signalbox.task.Column;
import org.signalbox.task.Document;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;

/** Makes writing tasks. */
final class Prompts {
  private static final int SHORT_ANSWER = 128;
  private static final int LONG_ANSWER = 256;
  private static final int TABLE_ROWS = 20;
  private static final int TABLE_COLUMNS = 12;

  private Prompts() {}

  /** The prompt as typed. */
  static Draft typed(String name, String prompt, Ask ask) {
    return Draft.of(task(name, prompt, ask), Optional.empty(), List.of(), 0.97);
  }

  /** A request about a text that stands apart from it. */
  static Draft briefed(String name, String request, Brief brief, Ask ask) {
    GenerationTask task = task(name, request, ask).withBrief(brief);
    return Draft.of(task, Optional.empty(), List.of(), 0.95);
  }

  /** A long text without a word of what to do with it: a summary is assumed. */
  static Draft summary(String name, String text, Ask ask) {
    String prompt = "Summarise the following text in a few sentences.";
    Brief brief = new Brief.Summary(new Document("text", text));
    Signal assumed =
        new Signal(
            "long-text", Integer.toString(ask.words().size()), 0.3, Problem.of("SB-ROUTING-72"));
    GenerationTask task = task(name.isEmpty() ? title(text) : name, prompt, ask);
    return Draft.of(task.withBrief(brief), Optional.empty(), List.of(assumed), 0.8);
  }

  /** A request to write about a table: the prompt shows its first rows. */
  static Draft about(TableFacts facts) {
    List<Column> columns = facts.dataset().table().columns().stream().limit(TABLE_COLUMNS).toList();
    var lines = new ArrayList<String>();
    lines.add(facts.ask().text() + "\n");
    lines.add(String.join(", ", columns.stream().map(Column::name).toList()));
    for (int row = 0; row < Math.min(TABLE_ROWS, facts.rows()); row++) {
      int at = row;
      lines.add(String.join(", ", columns.stream().map(c -> c.text(at)).toList()));
    }
    GenerationTask task =
        task(facts.dataset().table().name(), String.join("\n", lines), facts.ask());
    return Draft.of(task, Optional.empty(), List.of(), 0.8);
  }

  private static GenerationTask task(String name, String prompt, Ask ask) {
    boolean longer =
        ask.words().stream()
            .anyMatch(
                List.of(
                        "story",
                        "essay",
                        "poem",
                        "letter",
                        "article",
                        "geschichte",
                        "aufsatz",
                        "gedicht",
                        "brief",
                        "email",
                        "mail",
                        "list",
                        "ideas")
                    ::contains);
    String title = name.isEmpty() ? title(prompt) : name;
    return new GenerationTask(
        title, "", prompt, Optional.empty(), longer ? LONG_ANSWER : SHORT_ANSWER);
  }

  /** The first words of a text, as the name of its task. */
  static String title(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
