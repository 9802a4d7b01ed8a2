package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pairs of characters in the first two cells of a column. */
final class LetterFeatures {
  private static final int BUCKETS = 64;
  private static final int LONGEST = 40;

  static final int WIDTH = BUCKETS;

  private LetterFeatures() {}

  static void add(List<String> cells, FeatureRow row) {
    List<String> pairs = new ArrayList<>();
    for (String cell : cells.subList(0, Math.min(2, cells.size()))) {
      String folded = "^" + cell.toLowerCase(Locale.ROOT).replaceAll("\\d", "0");
      for (int at = 0; at + 2 <= Math.min(LONGEST, folded.length()); at++) {
        pairs.add(folded.substring(at, at + 2));
      }
    }
    row.addHashed(pairs, BUCKETS);
  }
}
