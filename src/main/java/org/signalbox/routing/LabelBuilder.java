package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.Document;
import org.signalbox.task.TextClassificationTask;

/** Makes a text classification task: sentences with labels in a table, or labels to choose from. */
final class LabelBuilder {
  private LabelBuilder() {}

  static Draft build(TableFacts facts, Optional<Target> target) {
    Trait text = facts.sentences().orElseThrow();
    List<Document> documents = documents(facts, text);
    List<String> named = LabelList.in(facts.ask().text());
    Optional<Classes> classes =
        target.filter(t -> t.trait() != text).flatMap(t -> Classes.of(t.trait(), facts.ask()));
    String name = facts.dataset().table().name();
    if (classes.isEmpty() || named.size() > 1 && !covers(classes.get(), named)) {
      int[] open = new int[documents.size()];
      Arrays.fill(open, -1);
      var task = new TextClassificationTask(name, documents, open, named);
      return Draft.of(task, Optional.empty(), List.of(), 0.9).with(Draft.Axis.key(facts.key()));
    }
    Column labels = target.orElseThrow().trait().column();
    if (classes.get().names().size() < 2) {
      return Draft.asking("SB-ROUTING-10", labels.name());
    }
    var task =
        new TextClassificationTask(
            name, documents, codes(labels, classes.get()), classes.get().names());
    return Draft.of(task, Optional.of(labels.name()), List.of(classes.get().signal()), 0.95)
        .with(Draft.Axis.key(facts.key()));
  }

  /** Whether the labels of the request are those of the column. */
  private static boolean covers(Classes classes, List<String> named) {
    List<String> known = classes.names().stream().map(Tokens::fold).toList();
    return named.stream().map(Tokens::fold).anyMatch(known::contains);
  }

  private static int[] codes(Column labels, Classes classes) {
    var index = new HashMap<String, Integer>();
    classes.names().forEach(c -> index.put(c, index.size()));
    int[] codes = new int[labels.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = labels.missing(row) ? -1 : index.getOrDefault(labels.text(row), -1);
    }
    return codes;
  }

  static List<Document> documents(TableFacts facts, Trait text) {
    Optional<Column> key = facts.key().filter(k -> k != text).map(Trait::column);
    var documents = new ArrayList<Document>();
    for (int row = 0; row < facts.rows(); row++) {
      String number = Integer.toString(row + 1);
      int at = row;
      String id = key.filter(k -> !k.missing(at)).map(k -> k.text(at)).orElse(number);
      documents.add(new Document(id, text.column().text(row)));
    }
    return documents;
  }
}
