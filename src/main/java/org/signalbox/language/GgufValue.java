package org.signalbox.language;

import java.util.List;

/** One metadata value of a GGUF file. */
sealed interface GgufValue {
  /** A string. */
  record Text(String text) implements GgufValue {}

  /** An integer of any width. */
  record Whole(long number) implements GgufValue {}

  /** A floating point number of either width. */
  record Real(double number) implements GgufValue {}

  /** A boolean. */
  record Flag(boolean set) implements GgufValue {}

  /** An array; GGUF arrays hold one type. */
  record Many(List<GgufValue> values) implements GgufValue {
    public Many {
      values = List.copyOf(values);
    }
  }
}
