package org.signalbox.words;

/**
 * A number ready to be read. Number and unit stay apart, so that a column can align the numbers
 * right and the units left.
 *
 * @param number in the app's locale, such as {@code 38.2}
 * @param unit such as {@code ms}; empty where there is none
 */
public record Figure(String number, String unit) {
  private static final String NO_BREAK_SPACE = "\u00a0";

  /** Number and unit on one line that does not break between them. */
  public String text() {
    return unit.isEmpty() ? number : number + NO_BREAK_SPACE + unit;
  }

  @Override
  public String toString() {
    return text();
  }
}
