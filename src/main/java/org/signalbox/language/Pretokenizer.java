package org.signalbox.language;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the stretches inside which tokens are merged: every numeral alone, and what lies
 * between numerals by GPT-2's expression. Known as "smollm" in llama.cpp.
 */
final class Pretokenizer {
  private static final Pattern WORD =
      Pattern.compile(
          "'(?:[sdmt]|ll|ve|re)| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Pretokenizer() {}

  static void split(String text, Consumer<String> words) {
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (numeral(point)) {
        between(text.substring(from, at), words);
        words.accept(text.substring(at, next));
        from = next;
      }
      at = next;
    }
    between(text.substring(from), words);
  }

  private static void between(String stretch, Consumer<String> words) {
    Matcher matcher = WORD.matcher(stretch);
    while (matcher.find()) {
      words.accept(matcher.group());
    }
  }

  private static boolean numeral(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
