package org.signalbox.history;

/** Text for LaTeX. */
final class Latex {
  private Latex() {}

  /** Every character that LaTeX would act upon, made to stand for itself. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
        case '<' -> out.append("\\textless{}");
        case '>' -> out.append("\\textgreater{}");
        case '\u2013' -> out.append("--");
        case '\u2248' -> out.append("$\\approx$");
        case '\u00b2' -> out.append("$^2$");
        case '\u00b5', '\u03bc' -> out.append("\\textmu{}");
        case '\u00a0', '\u202f' -> out.append('~');
        case '\u20ac' -> out.append("\\texteuro{}");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
