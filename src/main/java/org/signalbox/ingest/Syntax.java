package org.signalbox.ingest;

/**
 * The marks of a delimited text, each a byte of ASCII.
 *
 * @param delimiter between cells; runs of spaces count as one when it is a space
 * @param quote around cells, 0 when there is none
 * @param escape before a quote inside a cell, 0 when a quote is escaped by another
 * @param newline what ends a row; a carriage return ends rows only for {@link Newline#CR}
 */
record Syntax(byte delimiter, byte quote, byte escape, Newline newline) {
  static Syntax of(char delimiter, char quote, char escape, Newline newline) {
    return new Syntax((byte) delimiter, (byte) quote, (byte) escape, newline);
  }

  /** The same with another delimiter. */
  Syntax with(char other) {
    return new Syntax((byte) other, quote, escape, newline);
  }

  boolean spaced() {
    return delimiter == ' ';
  }

  boolean endsLine(byte b) {
    return b == '\n' || (b == '\r' && newline == Newline.CR);
  }

  /** A space that may stand around a cell without being part of it. */
  boolean padding(byte b) {
    return (b == ' ' || b == '\t' || b == '\r') && b != delimiter;
  }
}
