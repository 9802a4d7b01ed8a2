package org.signalbox.history;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values as Python writes them; nothing that they hold can be anything but a value. */
final class Py {
  private Py() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c >= ' ' && c < 0x7f) {
                out.appendCodePoint(c);
              } else {
                out.append("\\U%08x".formatted(c));
              }
            });
    return out.append('"').toString();
  }

  static String of(Collection<String> words) {
    return words.stream().map(Py::of).collect(Collectors.joining(", ", "[", "]"));
  }

  static String of(double[] values) {
    return java.util.Arrays.stream(values)
        .mapToObj(v -> Double.isNaN(v) ? "np.nan" : Double.toString(v))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String of(boolean value) {
    return value ? "True" : "False";
  }

  /** One line of words for a comment. */
  static String comment(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
