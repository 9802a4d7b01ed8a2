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

  /** The more usual first; a later one has to be better by this factor for each place. */
  private static final String DELIMITERS = ",\t;|:^~ ";

  private static final double HANDICAP = 1.08;

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
    double handicap = 1;
    for (char delimiter : DELIMITERS.toCharArray()) {
      if (occurs(delimiter)) {
        for (Syntax syntax : candidates(delimiter)) {
          DialectScore score = score(syntax);
          double weighted = score.value() / handicap / (syntax.quote() == '\'' ? HANDICAP : 1);
          if (weighted > bestWeighted) {
            best = new Found(syntax, score.width(), score.value());
            bestWeighted = weighted;
          }
        }
      }
      handicap *= HANDICAP;
    }
    return best;
  }

  private DialectScore score(Syntax syntax) {
    ByteGrid grid = new CsvScanner(data, to, syntax, line -> {}).scan(from, RunContext.quiet(0));
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
    if (occurs('"')) {
      all.add(Syntax.of(delimiter, (char) 0, (char) 0, newline));
    }
    return all;
  }

  private boolean occurs(char c) {
    for (int i = from; i < to; i++) {
      if (data[i] == c) {
        return true;
      }
    }
    return false;
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

  /** The character that a quote inside a quoted cell is escaped with; empty when none is. */
  static String escapeSeen(byte[] data, int from, Syntax syntax) {
    if (syntax.escape() != 0) {
      return String.valueOf((char) syntax.escape());
    }
    byte quote = syntax.quote();
    boolean inside = false;
    for (int i = from; quote != 0 && i < data.length; i++) {
      if (data[i] != quote) {
        continue;
      }
      boolean next = i + 1 < data.length && data[i + 1] == quote;
      if (inside && next) {
        return String.valueOf((char) quote);
      }
      boolean opens =
          i == from || syntax.endsLine(data[i - 1]) || data[i - 1] == syntax.delimiter();
      inside = inside ? false : opens;
    }
    return "";
  }
}
