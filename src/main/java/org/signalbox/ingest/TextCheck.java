package org.signalbox.ingest;

import org.signalbox.task.ProblemException;

/** Turns away what is no text although no known format claims it. */
final class TextCheck {
  private static final int SAMPLE = 64 * 1024;

  private TextCheck() {}

  static Decoded checked(String name, Decoded text) {
    int end = Math.min(text.bytes().length, text.from() + SAMPLE);
    int control = 0;
    boolean blank = true;
    for (int i = text.from(); i < end; i++) {
      int b = text.bytes()[i];
      control += b >= 0 && b < 32 && (b < 9 || b > 13) ? 1 : 0;
      blank &= b >= 0 && b <= 32;
    }
    if (control > 0.02 * (end - text.from())) {
      throw ProblemException.of(Codes.BINARY, Loader.shown(name), Contents.UNKNOWN);
    }
    if (blank && end == text.bytes().length) {
      throw ProblemException.of(Codes.EMPTY, Loader.shown(name));
    }
    return text;
  }
}
