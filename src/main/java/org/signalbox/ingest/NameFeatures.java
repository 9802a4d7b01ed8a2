package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a column tells: its runs of two and three letters, its words, its writing. */
final class NameFeatures {
  private static final int RUNS = 384;
  private static final int WORDS = 128;
  private static final List<Pattern> MEANINGS =
      List.of(
          Pattern.compile("(^|.*[ _.-])(id|ids|key|uuid|guid|index|idx)([ _.-].*|$)|.*[a-z]I[dD]$"),
          Pattern.compile("(?i).*(date|time|year|month|_at$|day|datum|jahr).*"),
          Pattern.compile("(?i).*(url|link|web|site|href|image|photo).*"),
          Pattern.compile("(?i).*(desc|comment|text|note|review|title|body|summary|remark).*"),
          Pattern.compile("(?i).*(code|type|class|categ|flag|status|gender|sex|group|level).*"),
          Pattern.compile("(?i).*(num|count|total|avg|mean|sum|qty|rate|price|amount|score).*"),
          Pattern.compile("(?i).*(pct|percent|ratio|share|%|prop).*"),
          Pattern.compile("(?i).*(name|address|street|city|country|state|place|location).*"),
          Pattern.compile("(?i).*(^|[^a-z])(lat|lon|lng|long)(itude)?([^a-z].*|$)"),
          Pattern.compile("(?i).*(zip|postal|phone|fips).*"),
          Pattern.compile("(?i)(is|has|was).*"));

  static final int WIDTH = RUNS + WORDS + MEANINGS.size() + 9;

  private NameFeatures() {}

  static void add(String name, FeatureRow row) {
    List<String> words = words(name);
    row.add(name.length());
    row.add(words.size());
    row.add(name.chars().filter(Character::isDigit).count());
    row.add(!name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1)));
    row.add(name.indexOf('_') >= 0);
    row.add(name.indexOf(' ') >= 0);
    row.add(name.equals(name.toUpperCase(Locale.ROOT)));
    row.add(name.equals(name.toLowerCase(Locale.ROOT)));
    row.add(name.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && c != '_' && c != ' '));
    for (Pattern meaning : MEANINGS) {
      row.add(meaning.matcher(name).matches());
    }
    row.addHashed(runs(name.toLowerCase(Locale.ROOT)), RUNS);
    row.addHashed(words, WORDS);
  }

  private static List<String> runs(String name) {
    String framed = "^" + name + "$";
    List<String> runs = new ArrayList<>();
    for (int length = 2; length <= 3; length++) {
      for (int from = 0; from + length <= framed.length() && from < 60; from++) {
        runs.add(framed.substring(from, from + length));
      }
    }
    return runs;
  }

  /** The words of a name: {@code meanTempC} and {@code mean_temp_c} are the same three. */
  private static List<String> words(String name) {
    String[] parts = name.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+");
    List<String> words = new ArrayList<>();
    for (String part : parts) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
