package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.Document;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * Short documents and for each a question that it alone answers: {@code file}, a table with the
 * columns {@code question} and {@code text}.
 *
 * @param questions one for each document, in the same order
 */
record Desk(List<Document> documents, List<String> questions) {
  /** What every experiment on questions and documents takes. */
  static final Form FORM =
      Form.EMPTY.must(Form.Shape.FILE, "file").may(Form.Shape.NUMBER, "documents");

  Desk {
    documents = List.copyOf(documents);
    questions = List.copyOf(questions);
  }

  /**
   * @throws ProblemException {@code SB-LESSON-50} when the file is no table, {@code SB-LESSON-42}
   *     when it lacks a column
   */
  static Desk read(Setting setting, Kit kit, RunContext context) {
    Source source = Source.of(Path.of(setting.word("file")));
    if (!(kit.ingest().read(source, Overrides.none(), context.silent()) instanceof Dataset data)) {
      throw setting.problem("SB-LESSON-50", "file", source.name());
    }
    Table table = data.table();
    Column text = setting.found("file", "text", table);
    Column question = setting.found("file", "question", table);
    List<Document> documents = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < Math.min(table.rows(), setting.count("documents", table.rows())); i++) {
      documents.add(new Document(Integer.toString(i), text.text(i)));
      questions.add(question.text(i));
    }
    return new Desk(documents, questions);
  }

  List<String> texts() {
    return documents.stream().map(Document::text).toList();
  }
}
