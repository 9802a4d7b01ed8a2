package org.signalbox.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A delimiter of two or three characters, such as {@code ||} or {@code ~|~}. One of its characters
 * was found as the delimiter; it is wide when nearly every time the same marks stand beside it.
 *
 * @param marks the characters, all ASCII
 */
record WideDelimiter(byte[] marks) {
  /** Stands for the marks while rows are split; no text holds it. */
  static final char STAND_IN = 0x1F;

  private static final int SAMPLE = 64 * 1024;
  private static final int LONGEST = 3;
  private static final int FEWEST = 5;
  private static final double NEARLY = 0.95;

  /** What a delimiter of several characters is made of; others stand beside commas in cells too. */
  private static final String MARKS = ",;|^~:\t!@&=<>_";

  /** Empty when the delimiter of the syntax is one character. */
  static Optional<WideDelimiter> of(Decoded text, Syntax syntax) {
    byte[] data = text.bytes();
    int to = Math.min(data.length, text.from() + SAMPLE);
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (int at = text.from(); at < to; at++) {
      if (data[at] == STAND_IN) {
        return Optional.empty();
      }
      if (data[at] == syntax.delimiter() && !syntax.spaced()) {
        int start = at;
        while (start > text.from() && mark(data[start - 1]) && at - start < LONGEST) {
          start--;
        }
        while (at + 1 < to && mark(data[at + 1])) {
          at++;
        }
        counts.merge(
            new String(data, start, at + 1 - start, StandardCharsets.US_ASCII), 1, Integer::sum);
        all++;
      }
    }
    int enough = (int) Math.ceil(Math.max(FEWEST, NEARLY * all));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= enough && e.getKey().length() > 1)
        .filter(e -> e.getKey().length() <= LONGEST)
        .map(e -> new WideDelimiter(e.getKey().getBytes(StandardCharsets.US_ASCII)))
        .findFirst();
  }

  private static boolean mark(byte b) {
    return MARKS.indexOf(b) >= 0 && b > 0;
  }

  /** The text with one byte for each of these delimiters. */
  Decoded narrowed(Decoded text) {
    byte[] data = text.bytes();
    var out = new ByteArrayOutputStream(text.length());
    var repaired = new IntList();
    int next = 0;
    int[] old = text.repaired();
    for (int at = text.from(); at < data.length; at++) {
      if (next < old.length && old[next] <= at) {
        repaired.add(out.size());
        next++;
      }
      if (at + marks.length <= data.length
          && Arrays.equals(data, at, at + marks.length, marks, 0, marks.length)) {
        out.write(STAND_IN);
        at += marks.length - 1;
      } else {
        out.write(data[at]);
      }
    }
    return new Decoded(out.toByteArray(), 0, text.encoding(), repaired.toArray());
  }

  @Override
  public String toString() {
    return new String(marks, StandardCharsets.US_ASCII);
  }
}
