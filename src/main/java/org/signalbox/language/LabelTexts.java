package org.signalbox.language;

import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.TextClassificationTask;

/** The texts of some documents of a task. */
final class LabelTexts {
  private LabelTexts() {}

  static List<String> of(TextClassificationTask task, int[] documents) {
    return IntStream.of(documents).mapToObj(i -> task.documents().get(i).text()).toList();
  }

  /** The same without what speaks to its reader. */
  static List<String> asData(TextClassificationTask task, int[] documents) {
    Instructions data = new Instructions(task.classes());
    return of(task, documents).stream().map(data::without).toList();
  }
}
