package org.signalbox.lab;

import java.util.List;
import org.signalbox.evaluation.Share;

/**
 * What was taken for what.
 *
 * @param names of the rows and columns
 * @param counts a row for each right name, a column for each that was seen
 */
public record Confusion(List<String> names, int[][] counts) {
  public Confusion {
    names = List.copyOf(names);
  }

  /** Only cases with one right value; a case that no engine can do is right without any. */
  static Confusion of(List<Verdict> verdicts, Aspect aspect, List<String> names) {
    int[][] counts = new int[names.size()][names.size()];
    for (Verdict verdict : verdicts) {
      String none = verdict.asked().outOfScope() ? "none" : "";
      int right = names.indexOf(verdict.asked().only(aspect).orElse(none));
      int seen = names.indexOf(verdict.abstained() ? "none" : verdict.seen().value(aspect));
      if (right >= 0 && seen >= 0) {
        counts[right][seen]++;
      }
    }
    return new Confusion(names, counts);
  }

  /** Those on the diagonal. */
  public Share right() {
    int all = 0;
    int right = 0;
    for (int t = 0; t < counts.length; t++) {
      for (int p = 0; p < counts.length; p++) {
        all += counts[t][p];
        right += t == p ? counts[t][p] : 0;
      }
    }
    return new Share(right, all);
  }

  /** The pair that is mistaken most often: right name, then what it was taken for. */
  public List<String> worst() {
    int most = 0;
    List<String> worst = List.of();
    for (int t = 0; t < counts.length; t++) {
      for (int p = 0; p < counts.length; p++) {
        if (t != p && counts[t][p] > most) {
          most = counts[t][p];
          worst = List.of(names.get(t), names.get(p));
        }
      }
    }
    return worst;
  }
}
