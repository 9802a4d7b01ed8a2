package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;

/** Numbers that somebody typed or pasted into one line: they are one column, not one row. */
final class NumberList {
  private static final int FEWEST = 5;
  private static final int LONGEST = 1 << 20;

  private NumberList() {}

  /** The text with each number on a line of its own; any other text, or a file, as it is. */
  static Decoded asColumn(String name, Decoded text) {
    if (TextKind.extension(name).isEmpty() && text.length() <= LONGEST) {
      String line = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
      String[] parts = line.strip().split("[,;\\s]+", -1);
      boolean one = line.strip().lines().count() == 1 && parts.length >= FEWEST;
      if (one && java.util.Arrays.stream(parts).allMatch(NumberList::number)) {
        byte[] column = ("value\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8);
        return new Decoded(column, 0, text.encoding(), new int[0]);
      }
    }
    return text;
  }

  /** Whether a text is a plain number with a point. */
  static boolean number(String part) {
    return part.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  }
}
