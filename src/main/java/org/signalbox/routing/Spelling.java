package org.signalbox.routing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the words right by which an order is recognised, where a letter is missing, doubled, changed
 * or has changed places. Only long words whose first and last letters are right are touched, so
 * that "leather" is not taken for "weather".
 */
final class Spelling {
  private static final int SHORTEST = 6;
  private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}");
  private static final List<String> KNOWN =
      List.of(
          ("forecast predict prediction estimate extrapolate continue project classify categorize"
                  + " categorise category sentiment summarise summarize summary translate rewrite"
                  + " compose explain describe paragraph document passage article question weather"
                  + " temperature tomorrow tonight picture image drawing generate transcribe"
                  + " recording currently headlines remind months quarter quarters periods values"
                  + " following coming probability current customers positive negative"
                  + " prognose prognostiziere prognosen vorhersage vorhersagen klassifiziere"
                  + " ordne kategorie zusammen schreibe verfasse formuliere ubersetze erklare"
                  + " beschreibe durchsuche dokument absatz nachsten kommenden monate monaten quartal"
                  + " zeichne erzeuge erstelle gerade morgen bestelle erinnere wahrscheinlichkeit")
              .split(" "));

  private Spelling() {}

  /** Folded text with its known words put right. */
  static String repaired(String folded) {
    Matcher words = WORD.matcher(folded);
    return words.replaceAll(found -> Matcher.quoteReplacement(repairedWord(found.group())));
  }

  private static String repairedWord(String word) {
    if (KNOWN.contains(word)) {
      return word;
    }
    for (String known : KNOWN) {
      boolean ends =
          known.charAt(0) == word.charAt(0)
              && known.charAt(known.length() - 1) == word.charAt(word.length() - 1);
      if (ends && Math.min(known.length(), word.length()) >= SHORTEST && Tokens.near(known, word)) {
        return known;
      }
    }
    return word;
  }
}
