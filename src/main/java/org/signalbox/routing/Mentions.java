package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.routing.Mention.Part;

/** Finds the columns that a request names, and what they are to it. */
record Mentions(List<Mention> all) {
  private static final Set<String> FEATURE_WORDS =
      Set.of("from", "using", "with", "given", "based", "anhand", "aus", "mit", "mittels", "via");
  private static final Set<String> GROUP_WORDS =
      Set.of("by", "per", "each", "every", "je", "pro", "nach", "across", "jede", "jeden", "jedes");

  /** "From the other columns" names no feature: what comes behind is a target again. */
  private static final Set<String> REST_WORDS =
      Set.of(
          "columns",
          "fields",
          "features",
          "variables",
          "measurements",
          "rest",
          "else",
          "others",
          "spalten",
          "feldern",
          "merkmalen",
          "variablen",
          "angaben",
          "messwerten",
          "ubrigen");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "my", "our", "their", "der", "die", "das", "den", "ein", "eine", "mir");

  /** Words for a target that are no name of it. */
  private static final Set<String> ANY_TARGET =
      Set.of(
          "target",
          "targets",
          "outcome",
          "outcomes",
          "result",
          "results",
          "class",
          "classes",
          "label",
          "labels",
          "last",
          "column",
          "columns",
          "this",
          "them",
          "these",
          "those",
          "something",
          "anything",
          "everything",
          "missing",
          "whether",
          "each",
          "every",
          "rows",
          "row",
          "group",
          "category",
          "type",
          "amount",
          "response",
          "answer",
          "ziel",
          "ergebnis",
          "klasse",
          "letzte",
          "spalte",
          "fehlende",
          "fehlenden",
          "zielspalte",
          "zielwert",
          "etwas",
          "alles",
          "from",
          "with",
          "using",
          "based",
          "which",
          "what",
          "when",
          "where",
          "how",
          "welche",
          "wann",
          "anhand",
          "others");

  private static final Set<String> TARGET_WORDS =
      Set.of(
          "predict",
          "forecast",
          "estimate",
          "classify",
          "model",
          "guess",
          "explain",
          "whether",
          "vorhersage",
          "prognose",
          "prognostiziere",
          "prognostizieren",
          "schatze",
          "schatzen",
          "bestimme",
          "klassifiziere",
          "erklare",
          "ob");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "in",
          "on",
          "to",
          "is",
          "and",
          "or",
          "for",
          "next",
          "this",
          "that",
          "which",
          "what",
          "who",
          "how",
          "many",
          "much",
          "will",
          "we",
          "i",
          "it",
          "der",
          "die",
          "das",
          "und",
          "ist",
          "wie",
          "viel",
          "viele",
          "ein",
          "eine",
          "einen",
          "im",
          "am",
          "auf",
          "von",
          "fur",
          "zu",
          "den",
          "dem",
          "des",
          "wir",
          "ich",
          "es",
          "wird",
          "werden",
          "bis",
          "nicht",
          "month",
          "months",
          "year",
          "years",
          "week",
          "weeks",
          "day",
          "days",
          "quarter",
          "quarters",
          "hour",
          "hours",
          "minute",
          "minutes",
          "second",
          "seconds",
          "step",
          "steps",
          "sekunden",
          "schritt",
          "schritte",
          "stunde",
          "stunden",
          "minuten",
          "quartal",
          "quartale",
          "monat",
          "monate",
          "jahr",
          "jahre",
          "tag",
          "tage",
          "woche",
          "wochen",
          "half",
          "number",
          "no",
          "value",
          "values",
          "time",
          "are",
          "be",
          "all",
          "best",
          "data",
          "table",
          "not",
          "s",
          "t");

  Mentions {
    all = List.copyOf(all);
  }

  static Mentions of(Ask ask, List<Trait> traits) {
    var found = new ArrayList<Mention>();
    Part part = Part.TARGET;
    List<String> words = ask.words();
    for (int i = 0; i < words.size(); i++) {
      part = partAfter(words.get(i), part);
      Optional<Match> match = longest(words, i, traits);
      if (match.isPresent() && spans(words, i, match.get().length())) {
        i += match.get().length() - 1;
      } else if (match.isPresent()) {
        found.add(new Mention(match.get().trait(), part, match.get().strength()));
        i += match.get().length() - 1;
      }
    }
    return new Mentions(found);
  }

  /**
   * What an order to predict names, in one word, where it is no word that every table would fit.
   */
  static Optional<String> ordered(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (TARGET_WORDS.contains(words.get(i))) {
        return words.subList(i + 1, words.size()).stream()
            .dropWhile(ARTICLES::contains)
            .findFirst()
            .filter(word -> word.length() > 3 && !ANY_TARGET.contains(word))
            .filter(word -> !EMPTY_WORDS.contains(word));
      }
    }
    return Optional.empty();
  }

  /** "The next 3 fiscal years" is how far to look ahead, also where a column is called so. */
  private static boolean spans(List<String> words, int at, int length) {
    return at > 0
        && words.get(at + length - 1).matches(Cues.UNIT)
        && Spans.counts(words.get(at - 1));
  }

  Optional<Mention> strongest(Part part) {
    return all.stream()
        .filter(m -> m.part() == part)
        .max(Comparator.comparingDouble(Mention::strength));
  }

  List<Mention> of(Part part) {
    return all.stream().filter(m -> m.part() == part).toList();
  }

  private static Part partAfter(String word, Part before) {
    if (FEATURE_WORDS.contains(word)) {
      return Part.FEATURE;
    }
    if (GROUP_WORDS.contains(word)) {
      return Part.GROUP;
    }
    boolean rest = before == Part.FEATURE && REST_WORDS.contains(word);
    return rest || TARGET_WORDS.contains(word) ? Part.TARGET : before;
  }

  private record Match(Trait trait, int length, double strength) {}

  private static Optional<Match> longest(List<String> words, int at, List<Trait> traits) {
    var matches = new ArrayList<Match>();
    for (int length = Math.min(5, words.size() - at); length >= 1; length--) {
      String asked = Tokens.joined(words.subList(at, at + length));
      boolean filler =
          length == 1
              && (EMPTY_WORDS.contains(words.get(at)) || words.get(at).matches(Cues.OWN_UNIT));
      for (Trait trait : traits) {
        double strength =
            filler && verbBefore(words, at) && asked.equals(trait.joined())
                ? 0.6
                : strength(asked, words.get(at), trait, filler);
        if (strength > 0 && (length == 1 || strength >= 0.8)) {
          matches.add(new Match(trait, length, strength));
        }
      }
    }
    return matches.stream().max(Comparator.comparingDouble(m -> m.strength() + 0.01 * m.length()));
  }

  /** "Predict time" means the column, although time is a word of every request. */
  private static boolean verbBefore(List<String> words, int at) {
    return at > 0 && TARGET_WORDS.contains(words.get(at - 1));
  }

  private static double strength(String asked, String word, Trait trait, boolean filler) {
    String own = trait.joined();
    if (own.isEmpty()) {
      return 0;
    }
    if (asked.equals(own)) {
      boolean plural = trait.words().size() == 1 && !word.equals(trait.words().getFirst());
      return filler ? 0.3 : plural ? 0.97 : 1;
    }
    if (filler) {
      return 0;
    }
    if (Tokens.near(asked, own)) {
      return 0.85;
    }
    return asked.equals(Tokens.stem(word)) ? part(asked, word, trait) : 0;
  }

  /** A single asked word that meets a part of the name, or means the same. */
  private static double part(String stem, String word, Trait trait) {
    List<String> words = trait.words();
    for (int i = 0; i < words.size(); i++) {
      String own = Tokens.stem(words.get(i));
      boolean head = i == words.size() - 1;
      if (words.size() > 1 && own.length() > 2 && (own.equals(stem) || Tokens.near(own, stem))) {
        return head ? 0.7 : 0.6;
      }
      if (Names.synonyms(words.get(i), word)) {
        return words.size() == 1 ? 0.65 : 0.5;
      }
    }
    String joined = String.join("", words);
    boolean inside = stem.length() >= 4 && joined.length() > stem.length();
    return inside && (joined.endsWith(stem) || joined.startsWith(stem)) ? 0.55 : 0;
  }
}
