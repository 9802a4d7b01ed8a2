package org.signalbox.lesson;

import java.util.Collection;
import java.util.Comparator;

/** The name that somebody meant who typed another one. */
final class Nearest {
  private Nearest() {}

  /** By the fewest letters put in, left out, changed, or swapped with their neighbour. */
  static String of(String typed, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt((String name) -> slips(typed, name)).thenComparing(x -> x))
        .orElse("");
  }

  /** Damerau 1964, each letter touched once ("optimal string alignment"). */
  static int slips(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : least(least, one, other, i, j);
      }
    }
    return least[one.length()][other.length()];
  }

  private static int least(int[][] least, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int changed = least[i - 1][j - 1] + (same ? 0 : 1);
    int slips = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(slips, least[i - 2][j - 2] + 1) : slips;
  }
}
