package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signalbox.task.Document;

/**
 * Sentences of a document that speak to whoever reads it, such as "ignore the above" or "the label
 * is positive" (Greshake et al. 2023, "Not What You've Signed Up For"). They are data like all else
 * and can't change the task, and quotes are the same with and without them; but a label goes by the
 * words of a text, and those name one. So labelling leaves them out. It knows turns of phrase, not
 * intent: what it does not know stays in.
 */
final class Instructions {
  private static final Pattern MARK =
      of(
          "<\\|[^|>]{1,20}\\|>|\\[/?inst\\]|</?(system|document|instructions?)>|>{3,}|<{3,}"
              + "|\"role\"\\s*:|#{2,}\\s*instruction|^\\W*(system|assistant|user|human)\\s*:");

  private static final Pattern ORDER =
      of(
          "\\b(ignore|disregard|forget|overrid\\w+|bypass)\\b.{0,60}?"
              + "\\b(instructions?|directions?|rules?|prompt|task|above|previous|prior)\\b"
              + "|\\byour system prompt\\b|\\bnew instructions?\\s*:|\\btask has changed\\b"
              + "|\\b(you are|to) (the |an? )?(ai|language model|assistant|classifier)\\b");

  private static final Pattern TELLING =
      of(
          "\\b(label\\w*|answer\\w*|say|repl(y|ies)|respond|output|choose|select|classif\\w+|print"
              + "|overrid\\w+)\\b");

  private final Pattern names;

  /**
   * @param labels that an answer chooses from, at least one
   */
  Instructions(List<String> labels) {
    names =
        of(
            labels.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\w)(", ")(?!\\w)")));
  }

  private static Pattern of(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.DOTALL);
  }

  /** Whether the text speaks to its reader. */
  boolean in(String text) {
    return MARK.matcher(text).find()
        || ORDER.matcher(text).find()
        || TELLING.matcher(text).find() && names.matcher(text).find();
  }

  /** The text without such sentences; the text itself where it has none, or nothing else. */
  String without(String text) {
    if (!in(text)) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (Sentence sentence : Sentence.of(List.of(new Document("", text)))) {
      if (!in(sentence.text())) {
        kept.add(sentence.line());
      }
    }
    return kept.isEmpty() ? text : String.join(" ", kept);
  }
}
