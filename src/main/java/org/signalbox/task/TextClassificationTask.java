package org.signalbox.task;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Give each document one of some labels. Documents without a label are those to predict; when no
 * document has one, the labels' names are all there is to learn from (zero-shot).
 *
 * @param labels index into {@code classes} for each document, -1 where it is to be predicted
 */
public record TextClassificationTask(
    String name, List<Document> documents, int[] labels, List<String> classes) implements TextTask {
  public TextClassificationTask {
    documents = List.copyOf(documents);
    classes = List.copyOf(classes);
    if (labels.length != documents.size()) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + documents.size() + " documents");
    }
  }

  @Override
  public ProblemType problemType() {
    return ProblemType.TEXT_CLASSIFICATION;
  }

  @Override
  public int answers() {
    return Math.max(1, documents.size());
  }

  public int[] known() {
    return IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
  }

  public int[] open() {
    return IntStream.range(0, labels.length).filter(i -> labels[i] < 0).toArray();
  }

  /** The same task with the labels of these documents hidden. */
  public TextClassificationTask masked(BitSet rows) {
    int[] hidden = labels.clone();
    rows.stream().forEach(i -> hidden[i] = -1);
    return new TextClassificationTask(name, documents, hidden, classes);
  }
}
