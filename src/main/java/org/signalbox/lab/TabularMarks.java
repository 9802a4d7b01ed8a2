package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/**
 * What one contestant did on one set.
 *
 * @param folds in their order
 * @param seconds of CPU, all folds together
 */
public record TabularMarks(String set, String engine, List<FoldMarks> folds, double seconds) {
  public TabularMarks {
    folds = List.copyOf(folds);
  }

  /**
   * @param folds the fold of each row
   * @param lines outputs of each row, by the contestant that did not see its fold
   */
  static TabularMarks of(String set, String engine, TabularTask truth, int[] folds, Held lines) {
    List<FoldMarks> marks = new ArrayList<>();
    for (int fold = 0; fold < TabularSet.count(folds); fold++) {
      int wanted = fold;
      int[] rows = IntStream.range(0, folds.length).filter(r -> folds[r] == wanted).toArray();
      marks.add(FoldMarks.of(truth, rows, lines.lines()));
    }
    return new TabularMarks(set, engine, marks, lines.seconds());
  }

  /** Outputs of all rows and the CPU time they took. */
  record Held(double[][] lines, double seconds) {}
}
