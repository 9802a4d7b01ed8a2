package org.signalbox.history;

import java.util.ArrayDeque;
import java.util.Deque;

/** Markup under construction. Every text and every attribute is escaped here and nowhere else. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    begin(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element with text alone. */
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without content, as SVG has them. */
  Html empty(String tag, String... attributes) {
    begin(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** A style sheet of our own; no text of a user ever goes in here. */
  Html style(String sheet) {
    out.append("<style>\n").append(sheet).append("</style>\n");
    return this;
  }

  private void begin(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
  }

  /** The whole document. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + out;
  }

  private static boolean shown(char c) {
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && !Markup.turns(c);
  }

  /** Control characters have no place in HTML and are shown as a replacement. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(shown(c) ? c : '\uFFFD');
      }
    }
    return safe.toString();
  }
}
