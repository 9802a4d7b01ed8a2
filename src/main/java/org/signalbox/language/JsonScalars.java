package org.signalbox.language;

import java.util.List;

/** Strings and numbers as JSON writes them (RFC 8259), with UTF-8 as RFC 3629 allows it. */
final class JsonScalars {
  private static final Grammar DIGIT = Grammar.range('0', '9');
  private static final int DIGITS = 15;
  private static final int DECIMALS = 6;

  /** The second and each later byte of a character beyond ASCII. */
  private static final Grammar MORE = Grammar.range(0x80, 0xbf);

  private static final Grammar CHARACTER =
      Grammar.either(
          List.of(
              Grammar.range(' ', '!'),
              Grammar.range('#', '['),
              Grammar.range(']', '~'),
              escaped(),
              Grammar.sequence(Grammar.range(0xc2, 0xdf), MORE),
              lead(0xe0, 0xe0, Grammar.range(0xa0, 0xbf), MORE),
              lead(0xe1, 0xec, MORE, MORE),
              lead(0xed, 0xed, Grammar.range(0x80, 0x9f), MORE),
              lead(0xee, 0xef, MORE, MORE),
              lead(0xf0, 0xf0, Grammar.range(0x90, 0xbf), MORE, MORE),
              lead(0xf1, 0xf3, MORE, MORE, MORE),
              lead(0xf4, 0xf4, Grammar.range(0x80, 0x8f), MORE, MORE)));

  private JsonScalars() {}

  private static Grammar lead(int from, int to, Grammar... rest) {
    return Grammar.sequence(Grammar.range(from, to), Grammar.sequence(rest));
  }

  private static Grammar escaped() {
    List<Grammar> letters = "\"\\/nt".chars().mapToObj(c -> Grammar.range(c, c)).toList();
    return Grammar.sequence(Grammar.literal("\\"), Grammar.either(letters));
  }

  /** A string of so many characters. */
  static Grammar text(int least, int most) {
    Grammar quote = Grammar.literal("\"");
    return Grammar.sequence(quote, Grammar.repeat(CHARACTER, least, most), quote);
  }

  /** Whether a minus may stand before a number. */
  enum Sign {
    MAYBE,
    NEVER
  }

  /** A whole number of at most 15 digits, which a double holds exactly. */
  static Grammar integer(Sign sign) {
    Grammar natural =
        Grammar.either(
            List.of(
                Grammar.literal("0"),
                Grammar.sequence(Grammar.range('1', '9'), Grammar.repeat(DIGIT, 0, DIGITS - 1))));
    return sign == Sign.NEVER
        ? natural
        : Grammar.sequence(Grammar.maybe(Grammar.literal("-")), natural);
  }

  /** A decimal number without exponent. */
  static Grammar number(Sign sign) {
    Grammar decimals = Grammar.sequence(Grammar.literal("."), Grammar.repeat(DIGIT, 1, DECIMALS));
    return Grammar.sequence(integer(sign), Grammar.maybe(decimals));
  }

  /** Exactly so many digits. */
  static Grammar digits(int count) {
    return Grammar.repeat(DIGIT, count, count);
  }
}
