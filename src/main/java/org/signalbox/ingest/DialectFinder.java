package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;

/**
 * Finds delimiter, quote, escape and line end of a text from a bounded sample: every combination
 * whose characters occur is tried and scored ({@link DialectScore}); where two explain the sample
 * equally well, the more usual one is taken.
 */
final class DialectFinder {
  private static final int SAMPLE = 64 * 1024;

  /** The more usual first. */
  private static final String DELIMITERS = ",\t;|^~: ";

  /** How far each is trusted: colons stand in times, spaces everywhere. */
  private static final double[] TRUST = {1, 1, 0.93, 0.93, 0.7, 0.7, 0.4, 0.6};

  /** So many are believed from any text; the others need several lines. */
  private static final int USUAL = 4;

  private static final double RARE_QUOTE = 0.92;

  /**
   * @param width cells of most rows
   * @param score of the syntax, 0 when the text has one column
   */
  record Found(Syntax syntax, int width, double score) {}

  private final byte[] data;
  private final int from;
  private final int to;
  private final Newline newline;

  private DialectFinder(Decoded text) {
    this.data = text.bytes();
    this.from = text.from();
    this.newline = Newline.of(data, from, Math.min(data.length, from + 4 * SAMPLE));
    this.to = wholeLines();
  }

  static Found find(Decoded text) {
    return new DialectFinder(text).best();
  }

  /** How well one syntax explains the beginning of a text. */
  static DialectScore score(Decoded text, Syntax syntax) {
    return new DialectFinder(text).score(syntax);
  }

  /** How many bytes from the start the detection looks at: whole lines. */
  private int wholeLines() {
    int end = Math.min(data.length, from + SAMPLE);
    if (end == data.length) {
      return end;
    }
    int at = end;
    while (at > from && data[at - 1] != '\n' && data[at - 1] != '\r') {
      at--;
    }
    return at > from ? at : end;
  }

  private Found best() {
    Found best = new Found(Syntax.of(',', '"', (char) 0, newline), 1, 0);
    double bestWeighted = 0;
    for (int i = 0; i < TRUST.length; i++) {
      if (occurs(DELIMITERS.charAt(i)) && (i < USUAL || lines(3))) {
        for (Syntax syntax : candidates(DELIMITERS.charAt(i))) {
          DialectScore score = score(syntax);
          double weighted = score.value() * TRUST[i] * (syntax.quote() == '\'' ? RARE_QUOTE : 1);
          if (weighted > bestWeighted) {
            best = new Found(syntax, score.width(), score.value());
            bestWeighted = weighted;
          }
        }
      }
    }
    return best;
  }

  private DialectScore score(Syntax syntax) {
    ByteGrid grid =
        new CsvScanner(data, to, syntax, CsvScanner.Notes.none()).scan(from, RunContext.quiet(0));
    return DialectScore.of(grid, syntax);
  }

  private List<Syntax> candidates(char delimiter) {
    List<Syntax> all = new ArrayList<>();
    for (char quote : new char[] {'"', '\''}) {
      if (quote == '"' || opens(quote, delimiter)) {
        all.add(Syntax.of(delimiter, quote, (char) 0, newline));
        if (escaped(quote)) {
          all.add(Syntax.of(delimiter, quote, '\\', newline));
        }
      }
    }
    if (misplaced(Syntax.of(delimiter, '"', (char) 0, newline))) {
      all.add(Syntax.of(delimiter, (char) 0, (char) 0, newline));
    }
    return all;
  }

  /** Whether quotes stand where none can, so that they may be ordinary characters. */
  private boolean misplaced(Syntax syntax) {
    int[] count = new int[1];
    CsvScanner.Notes notes = (line, code, about) -> count[0] += code.equals(Codes.QUOTES) ? 1 : 0;
    var scanner = new CsvScanner(data, to, syntax, notes);
    return scanner.scan(from, RunContext.quiet(0)).rows() > 0 && count[0] > 0;
  }

  private boolean occurs(char c) {
    for (int i = from; i < to; i++) {
      if (data[i] == c) {
        return true;
      }
    }
    return false;
  }

  private boolean lines(int atLeast) {
    int ends = 0;
    for (int i = from; i < to && ends < atLeast; i++) {
      ends += data[i] == '\n' || data[i] == '\r' ? 1 : 0;
    }
    return ends >= atLeast;
  }

  /** Whether the quote stands at the beginning of some cell. */
  private boolean opens(char quote, char delimiter) {
    for (int i = from; i < to; i++) {
      if (data[i] == quote
          && (i == from || data[i - 1] == delimiter || data[i - 1] == '\n')
          && i + 1 < to
          && data[i + 1] != delimiter) {
        return true;
      }
    }
    return false;
  }

  private boolean escaped(char quote) {
    for (int i = from; i + 1 < to; i++) {
      if (data[i] == '\\' && data[i + 1] == quote) {
        return true;
      }
    }
    return false;
  }
}
