package org.signalbox.language;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Cuts text into the stretches inside which tokens are merged, each step inside the last's. */
record Pretokenizer(List<Step> steps) {
  private static final String CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
  private static final String WORDS =
      "|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}%s| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*"
          + "|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

  /** GPT-2's expression. */
  static final Step.Words GPT2_WORDS =
      new Step.Words(
          "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

  static final Pretokenizer GPT2 = new Pretokenizer(List.of(GPT2_WORDS));

  /** Every numeral alone, and what lies between numerals by GPT-2's expression. */
  static final Pretokenizer SMOLLM = new Pretokenizer(List.of(new Step.Digits(), GPT2_WORDS));

  /** Up to three numerals together. */
  static final Pretokenizer LLAMA3 =
      new Pretokenizer(List.of(new Step.Words(CONTRACTIONS + WORDS.formatted("{1,3}"))));

  /** As Llama 3, with every numeral alone. */
  static final Pretokenizer QWEN2 =
      new Pretokenizer(List.of(new Step.Words(CONTRACTIONS + WORDS.formatted(""))));

  Pretokenizer {
    steps = List.copyOf(steps);
  }

  /** One cut. */
  sealed interface Step {
    /** Every numeral is a stretch by itself. */
    record Digits() implements Step {}

    /** Every match is a stretch, and so is what lies between matches. */
    record Words(Pattern pattern) implements Step {
      Words(String expression) {
        this(compiled(expression));
      }

      String expression() {
        return pattern.pattern();
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Words words && words.expression().equals(expression());
      }

      @Override
      public int hashCode() {
        return expression().hashCode();
      }

      private static Pattern compiled(String expression) {
        try {
          return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
          throw new ProblemException(Problem.of("SB-LANGUAGE-65", expression), e);
        }
      }
    }
  }

  void split(String text, Consumer<String> words) {
    split(text, 0, words);
  }

  private void split(String text, int step, Consumer<String> words) {
    if (text.isEmpty()) {
      return;
    }
    if (step == steps.size()) {
      words.accept(text);
      return;
    }
    switch (steps.get(step)) {
      case Step.Digits _ -> digits(text, part -> split(part, step + 1, words));
      case Step.Words(Pattern pattern) ->
          matches(text, pattern, part -> split(part, step + 1, words));
    }
  }

  private static void matches(String text, Pattern pattern, Consumer<String> parts) {
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.accept(text.substring(from, matcher.start()));
      parts.accept(matcher.group());
      from = matcher.end();
    }
    parts.accept(text.substring(from));
  }

  private static void digits(String text, Consumer<String> parts) {
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (numeral(point)) {
        parts.accept(text.substring(from, at));
        parts.accept(text.substring(at, next));
        from = next;
      }
      at = next;
    }
    parts.accept(text.substring(from));
  }

  private static boolean numeral(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
