package org.signalbox.viewmodel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well typed letters fit a line of words, when they need only stand in it in this order.
 * Letters that begin words or follow each other count more, as in the "go to" boxes of editors;
 * case and accents count nothing.
 *
 * @param score higher is better
 * @param letters positions in the line of the letters that fit, ascending
 */
public record Fuzzy(int score, List<Integer> letters) {
  private static final int LETTER = 1;
  private static final int WORD = 8;
  private static final int NEXT = 6;
  private static final int FIRST = 4;

  public Fuzzy {
    letters = List.copyOf(letters);
  }

  /** Empty when a letter does not stand in the line after the ones before it. */
  public static Optional<Fuzzy> match(String typed, String line) {
    String wanted = plain(typed).replace(" ", "");
    String text = plain(line);
    if (wanted.isEmpty()) {
      return Optional.of(new Fuzzy(0, List.of()));
    }
    int most = Integer.MIN_VALUE;
    List<Integer> best = List.of();
    for (int from = text.indexOf(wanted.charAt(0));
        from >= 0;
        from = text.indexOf(wanted.charAt(0), from + 1)) {
      List<Integer> found = follow(wanted, text, from);
      int score = score(found, text);
      if (found.size() == wanted.length() && score > most) {
        most = score;
        best = found;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Fuzzy(most, best));
  }

  /** The next place of each letter, where it begins a word if it can be had there. */
  private static List<Integer> follow(String wanted, String text, int from) {
    List<Integer> found = new ArrayList<>(List.of(from));
    for (int k = 1; k < wanted.length(); k++) {
      char letter = wanted.charAt(k);
      int last = found.getLast();
      int next = text.indexOf(letter, last + 1);
      if (next < 0) {
        break;
      }
      found.add(next == last + 1 ? next : wordOr(text, letter, next));
    }
    return found;
  }

  private static int wordOr(String text, char letter, int next) {
    for (int at = next; at >= 0; at = text.indexOf(letter, at + 1)) {
      if (begins(text, at)) {
        return at;
      }
    }
    return next;
  }

  private static int score(List<Integer> found, String text) {
    int score = found.getFirst() == 0 ? FIRST : 0;
    int before = -2;
    for (int at : found) {
      score += LETTER + (begins(text, at) ? WORD : 0) + (at == before + 1 ? NEXT : 0);
      before = at;
    }
    return 100 * score - text.length();
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** As long as the text itself, so that positions stay true. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); k++) {
      String parts = Normalizer.normalize(text.substring(k, k + 1), Normalizer.Form.NFD);
      plain.append(parts.charAt(0));
    }
    String lower = plain.toString().toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : plain.toString();
  }
}
