package org.signalbox.language;

import java.util.List;
import java.util.Set;

/**
 * Words reduced to what their forms share, for matching alone: the plural of Harman (1991, "How
 * Effective Is Suffixing?", the S stemmer), then the endings -ing and -ed.
 */
final class Stems {
  private static final Set<String> COMMON =
      Set.of(
          ("a about after all also am an and any are as at be because been before being but by can"
                  + " could did do does doing done for from get gets had has have having he her here"
                  + " hers him his how i if in into is it its just let may me might more most much"
                  + " must my no not of off on only or other our out over own per s shall she should"
                  + " so some such than that the their them then there these they this those through"
                  + " to too under until up upon us use used very was we were what when where which"
                  + " while who whom whose why will with within without would yes you your")
              .split(" "));

  private Stems() {}

  /** Whether the word has no meaning of its own. */
  static boolean common(String word) {
    return COMMON.contains(word);
  }

  /** The stems of the words that mean something, in their order. */
  static List<String> telling(String text) {
    return WordPiece.words(text).stream()
        .filter(w -> Character.isLetterOrDigit(w.codePointAt(0)) && !common(w))
        .map(Stems::of)
        .toList();
  }

  /**
   * @param word in lower case
   */
  static String of(String word) {
    String one = singular(word);
    for (String ending : List.of("ing", "ed")) {
      if (one.endsWith(ending) && one.length() >= ending.length() + 3) {
        return undoubled(one.substring(0, one.length() - ending.length()));
      }
    }
    return one.endsWith("e") && one.length() > 4 ? one.substring(0, one.length() - 1) : one;
  }

  private static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    boolean twice =
        stem.charAt(n - 1) == stem.charAt(n - 2) && "lsz".indexOf(stem.charAt(n - 1)) < 0;
    return twice ? stem.substring(0, n - 1) : stem;
  }
}
