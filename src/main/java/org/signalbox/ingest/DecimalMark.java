package org.signalbox.ingest;

/** Which character stands before the fraction of a number; the other ones group its digits. */
enum DecimalMark {
  POINT('.', ','),
  COMMA(',', '.');

  private final char mark;
  private final char group;

  DecimalMark(char mark, char group) {
    this.mark = mark;
    this.group = group;
  }

  char mark() {
    return mark;
  }

  /** Whether a group mark of this reading is the decimal mark of the other. */
  boolean marksFraction(char groupMark) {
    return groupMark == group;
  }

  boolean groups(char c) {
    return c == group
        || c == ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2009'
        || c == '\''
        || c == '’';
  }
}
