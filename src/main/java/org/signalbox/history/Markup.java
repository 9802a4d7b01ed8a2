package org.signalbox.history;

/** What papers are written in; a text that goes into one stays words there, in one line. */
public enum Markup {
  /** GitHub's Markdown. */
  MARKDOWN {
    @Override
    void put(char c, StringBuilder out) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '\\', '|', '`', '*', '[', ']' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
  },
  LATEX {
    @Override
    void put(char c, StringBuilder out) {
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
        case '<' -> out.append("\\textless{}");
        case '>' -> out.append("\\textgreater{}");
        case '|' -> out.append("\\textbar{}");
        case '\u2013' -> out.append("--");
        case '\u2248' -> out.append("$\\approx$");
        case '\u00b2' -> out.append("$^2$");
        case '\u00b5', '\u03bc' -> out.append("\\textmu{}");
        case '\u00a0', '\u202f' -> out.append('~');
        case '\u20ac' -> out.append("\\texteuro{}");
        default -> out.append(c);
      }
    }
  };

  /** Every character that the language would act upon, made to stand for itself. */
  public String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        out.append(' ');
      } else if (!turns(c)) {
        put(c, out);
      }
    }
    return out.toString();
  }

  abstract void put(char c, StringBuilder out);

  /**
   * Whether a character turns the direction of all that follows, so that figures would be read
   * backwards; letters that run from right to left do so by themselves.
   */
  static boolean turns(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
