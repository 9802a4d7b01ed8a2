package org.signalbox.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.task.Brief;
import org.signalbox.task.Document;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Table;
import org.signalbox.task.TextClassificationTask;

/** Language engines in the words of Transformers, Sentence Transformers and scikit-learn. */
record PythonTexts(PythonInput input) {
  /** Characters of texts that are written out where pandas does not read them as they are. */
  private static final int MOST_WRITTEN = 500_000;

  private static final Map<String, String> LABELLERS =
      Map.of("minilm-head", "minilm", "tfidf-xgboost", "tfidf");

  private static final Map<String, String> SEARCHES =
      Map.of("minilm-search", "search-minilm", "bm25", "search-bm25");

  Optional<String> labels(TextClassificationTask task, String engine, long seed) {
    return Optional.ofNullable(LABELLERS.get(engine))
        .flatMap(
            model ->
                read(task)
                    .map(
                        read ->
                            Template.named("labels")
                                .filled(
                                    "classes",
                                    Py.of(task.classes()),
                                    "seed",
                                    Long.toString(seed),
                                    "read",
                                    read,
                                    "split",
                                    Template.named("split-independent").text(),
                                    "model",
                                    Template.named(model).text())));
  }

  private Optional<String> read(TextClassificationTask task) {
    return columns(task)
        .flatMap(
            names ->
                input
                    .reading()
                    .map(
                        line ->
                            """
                            import pandas as pd

                            %s
                            table = table[table[%s].notna()]
                            texts = table[%s].astype(str).tolist()
                            labels = table[%s].astype(str).tolist()"""
                                .formatted(
                                    line,
                                    Py.of(names.getLast()),
                                    Py.of(names.getFirst()),
                                    Py.of(names.getLast()))))
        .or(() -> written(task));
  }

  /** The columns that hold texts and labels as they are. */
  private Optional<List<String>> columns(TextClassificationTask task) {
    return input
        .table()
        .filter(table -> table.rows() == task.documents().size())
        .flatMap(
            table ->
                column(table, row -> task.documents().get(row).text())
                    .flatMap(
                        texts ->
                            column(table, row -> label(task, row))
                                .map(labels -> List.of(texts, labels))));
  }

  private static String label(TextClassificationTask task, int row) {
    return task.labels()[row] < 0 ? "" : task.classes().get(task.labels()[row]);
  }

  private static Optional<String> column(
      Table table, java.util.function.IntFunction<String> wanted) {
    return table.columns().stream()
        .filter(
            column ->
                java.util.stream.IntStream.range(0, table.rows())
                    .allMatch(row -> column.text(row).equals(wanted.apply(row))))
        .map(column -> column.name())
        .findFirst();
  }

  private static Optional<String> written(TextClassificationTask task) {
    int[] known = task.known();
    List<String> texts =
        Arrays.stream(known).mapToObj(i -> task.documents().get(i).text()).toList();
    List<String> labels = Arrays.stream(known).mapToObj(i -> label(task, i)).toList();
    return texts.stream().mapToInt(String::length).sum() > MOST_WRITTEN
        ? Optional.empty()
        : Optional.of("texts = " + Py.of(texts) + "\nlabels = " + Py.of(labels));
  }

  static Optional<String> writing(GenerationTask task, String engine) {
    return engine.equals("smollm2-text")
        ? Optional.of(
            Template.named("writing")
                .filled(
                    "system",
                    Py.of(task.system()),
                    "prompt",
                    Py.of(prompt(task)),
                    "tokens",
                    Integer.toString(task.maxTokens())))
        : Optional.empty();
  }

  private static String prompt(GenerationTask task) {
    return switch (task.brief()) {
      case Brief.Open _, Brief.Conversation _ -> task.prompt();
      case Brief.Summary(Document source) -> task.prompt() + "\n\n" + source.text();
      case Brief.Sourced(List<Document> sources) -> under(task, sources);
      case Brief.Structured structured -> under(task, structured.source());
    };
  }

  private static String under(GenerationTask task, List<Document> sources) {
    return sources.stream().map(Document::text).collect(Collectors.joining("\n\n"))
        + "\n\n"
        + task.prompt();
  }

  static Optional<String> search(RetrievalTask task, String engine) {
    int length = task.documents().stream().mapToInt(d -> d.text().length()).sum();
    return Optional.ofNullable(SEARCHES.get(engine))
        .filter(_ -> length <= MOST_WRITTEN)
        .map(
            model ->
                Template.named("search")
                    .filled(
                        "documents",
                        pairs(task.documents()),
                        "queries",
                        Py.of(task.queries().stream().map(Document::text).toList()),
                        "top",
                        Integer.toString(task.top()),
                        "model",
                        Template.named(model).text()));
  }

  private static String pairs(List<Document> documents) {
    return documents.stream()
        .map(d -> "(" + Py.of(d.id()) + ", " + Py.of(d.text()) + ")")
        .collect(Collectors.joining(",\n    ", "[\n    ", ",\n]"));
  }
}
