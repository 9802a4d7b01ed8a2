package org.signalbox.routing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.TextClassificationTask;

/** Labelled texts in figures: how many, how long, how varied, how even the labels are. */
final class LabelFeatures {
  static final List<String> NAMES =
      List.of(
          "log documents",
          "log known",
          "log labels",
          "log known a label",
          "log mean words",
          "vocabulary a word",
          "label entropy");

  private static final int MOST = 300;

  private LabelFeatures() {}

  static float[] of(TextClassificationTask task) {
    int documents = task.documents().size();
    int known = task.known().length;
    int labels = task.classes().size();
    int[] read = TableFeatures.sample(IntStream.range(0, documents).toArray(), MOST);
    Set<String> vocabulary = new HashSet<>();
    long words = 0;
    for (int i : read) {
      List<String> tokens = Tokens.of(task.documents().get(i).text());
      words += tokens.size();
      vocabulary.addAll(tokens);
    }
    return new float[] {
      TaskFeatures.log(documents),
      TaskFeatures.log(known),
      TaskFeatures.log(labels),
      TaskFeatures.log((double) known / Math.max(1, labels)),
      TaskFeatures.log((double) words / Math.max(1, read.length)),
      words == 0 ? 0 : (float) vocabulary.size() / words,
      (float) entropy(task)
    };
  }

  private static double entropy(TextClassificationTask task) {
    double[] counts = new double[task.classes().size()];
    for (int i : task.known()) {
      int label = task.labels()[i];
      if (label >= 0) {
        counts[label]++;
      }
    }
    double all = Arrays.stream(counts).sum();
    double bits =
        Arrays.stream(counts).filter(c -> c > 0).map(c -> -c / all * Math.log(c / all)).sum();
    return counts.length < 2 ? 0 : bits / Math.log(counts.length);
  }
}
