package org.signalbox.routing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of names and requests in a form in which they can be compared. */
final class Tokens {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Tokens() {}

  /** Lower case without accents; sharp s becomes ss. */
  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(plain).replaceAll("").replace("ß", "ss").toLowerCase(Locale.ROOT);
  }

  /** The words of a request, or of a name such as {@code customerID} or {@code unit_price}. */
  static List<String> of(String text) {
    String parted = GAPS.matcher(fold(CAMEL.matcher(text).replaceAll(" "))).replaceAll(" ").strip();
    return parted.isEmpty() ? List.of() : Arrays.asList(parted.split(" "));
  }

  /** A word without its English plural or a German ending, so that "prices" meets "price". */
  static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && (word.endsWith("sses") || word.endsWith("xes"))) {
      return word.substring(0, word.length() - 2);
    }
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }

  /** The stems run together, so that "customer id" meets "customerid". */
  static String joined(List<String> words) {
    var joined = new StringBuilder();
    words.forEach(w -> joined.append(stem(w)));
    return joined.toString();
  }

  /**
   * Whether two words differ by typing errors at most: one in five letters, two in nine. Counts
   * insertions, deletions, changes and swaps of neighbours (Damerau 1964).
   */
  static boolean near(String a, String b) {
    int allowed = Math.min(a.length(), b.length()) >= 9 ? 2 : 1;
    if (Math.min(a.length(), b.length()) < 5 || Math.abs(a.length() - b.length()) > allowed) {
      return a.equals(b);
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, new int[] {i, j});
      }
    }
    return d[a.length()][b.length()] <= allowed;
  }

  private static int cheapest(int[][] d, String a, String b, int[] at) {
    int i = at[0];
    int j = at[1];
    int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
