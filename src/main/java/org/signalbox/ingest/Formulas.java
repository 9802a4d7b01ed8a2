package org.signalbox.ingest;

import java.util.regex.Pattern;

/** What to do with cells that a spreadsheet would take for a formula. */
public enum Formulas {
  /** Written as they are. */
  KEPT {
    @Override
    public String cell(String text) {
      return text;
    }
  },
  /**
   * Led by an apostrophe, unless they are numbers, so that nothing runs when the file is opened.
   * The characters are those of OWASP's page on CSV injection.
   */
  ESCAPED {
    @Override
    public String cell(String text) {
      boolean formula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
      return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
  };

  /** With the wide forms, which spreadsheets of East Asia take for the same. */
  private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /**
   * A signed number, also with separators, an interval or a unit; nothing that reckons or calls.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+][\\d.][\\d.,]*+(?:[eE][-+]?\\d++)?"
              + "[\\p{Zs}\\p{L}\\d%\u00b0\u00b2\u2013\u2212\u00b1\u2026\\[\\],.]*+");

  /** The text as it is written into a cell. */
  public abstract String cell(String text);
}
