package org.signalbox.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request, read.
 *
 * @param text as typed
 * @param words its words, folded
 * @param intents how strongly it speaks for each intent; the strongest cue of an intent counts
 * @param span how far ahead it wants to see
 * @param untilYear the year up to whose end it wants to see
 */
record Ask(
    String text,
    List<String> words,
    Map<Intent, Double> intents,
    Optional<Span> span,
    OptionalInt untilYear) {
  /** Orders stand at the beginning or the end of a text; what lies between is its matter. */
  private static final int HEAD = 600;

  private static final int TAIL = 200;

  static Ask of(String text) {
    String head = ends(Courtesy.without(text));
    String folded = Spelling.repaired(Tokens.fold(head).replaceAll("\\s+", " "));
    var intents = new EnumMap<Intent, Double>(Intent.class);
    for (Cue cue : Cues.ALL) {
      if (cue.pattern().matcher(folded).find()) {
        intents.merge(cue.intent(), cue.weight(), Math::max);
      }
    }
    return new Ask(text, Tokens.of(head), intents, Spans.in(folded), Spans.untilYear(folded));
  }

  private static String ends(String text) {
    return text.length() <= HEAD + TAIL
        ? text
        : text.substring(0, HEAD) + "\n" + text.substring(text.length() - TAIL);
  }

  double weight(Intent intent) {
    return intents.getOrDefault(intent, 0.0);
  }

  boolean has(Intent intent) {
    return intents.containsKey(intent);
  }

  boolean empty() {
    return words.isEmpty();
  }

  /** An order to forecast or predict, and no question about how that is done. */
  boolean ordersForecast() {
    return (has(Intent.FORECAST) || has(Intent.PREDICT)) && !has(Intent.ABOUT);
  }
}
