package org.signalbox.ingest;

/** What ends a line. */
enum Newline {
  LF,
  CRLF,
  CR;

  /**
   * The one that ends most lines of the sample; a lone one elsewhere is part of a cell or a slip.
   */
  static Newline of(byte[] bytes, int from, int to) {
    int lf = 0;
    int crlf = 0;
    int cr = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        lf++;
      } else if (bytes[i] == '\r') {
        if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
          crlf++;
          i++;
        } else {
          cr++;
        }
      }
    }
    if (crlf > 0 && crlf >= lf && crlf >= cr) {
      return CRLF;
    }
    return cr > lf ? CR : LF;
  }
}
