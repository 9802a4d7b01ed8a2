package org.signalbox.ingest;

/**
 * Reads one cell as a number: plain, grouped ({@code 1,234.5}), with a sign or in the parentheses
 * of accountants, with a currency before or a unit behind. One object serves one column.
 */
final class NumberReader {
  private static final String CURRENCIES = "$€£¥₹₽₩";
  private static final int LONGEST = 40;
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final DecimalMark decimals;
  private final StringBuilder digits = new StringBuilder(24);
  private String text = "";
  private int at;
  private double value;
  private String unit = "";
  private boolean grouped;
  private boolean leadingZero;
  private boolean marked;
  private boolean open;
  private int significant;

  NumberReader(DecimalMark decimals) {
    this.decimals = decimals;
  }

  double value() {
    return value;
  }

  /** What stood before or behind the number, such as "km" or "$"; empty when nothing did. */
  String unit() {
    return unit;
  }

  boolean grouped() {
    return grouped;
  }

  /** Whether it has a decimal mark. */
  boolean marked() {
    return marked;
  }

  /** Whether the other decimal mark would make another number of it, as of 1,234 or 1.234. */
  boolean open() {
    return open;
  }

  /** Whether it is written like an identifier: a zero before other digits. */
  boolean leadingZero() {
    return leadingZero;
  }

  /** Whether a double holds all its digits. */
  boolean exact() {
    return significant <= EXACT_DIGITS || digits.indexOf(".") >= 0;
  }

  /** Whether the cell is a number; the other methods then tell of it. */
  boolean read(String cell) {
    text = cell.strip();
    unit = "";
    grouped = false;
    leadingZero = false;
    marked = false;
    open = false;
    significant = 0;
    digits.setLength(0);
    at = 0;
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    boolean negative = false;
    if (text.charAt(0) == '(' && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1).strip();
    }
    negative ^= sign();
    currency();
    negative ^= sign();
    if (!body() || !exponent() || !suffix()) {
      return false;
    }
    double size = size();
    value = negative ? 0.0 - size : size;
    return true;
  }

  /** The digits as a double; exact for few of them, since both parts of the quotient are. */
  private double size() {
    int point = digits.indexOf(".");
    int fraction = point < 0 ? 0 : digits.length() - point - 1;
    if (digits.length() > EXACT_DIGITS || digits.indexOf("e") >= 0) {
      return Double.parseDouble(digits.toString());
    }
    long whole = 0;
    for (int i = 0; i < digits.length(); i++) {
      whole = i == point ? whole : 10 * whole + digits.charAt(i) - '0';
    }
    return whole / POWERS[fraction];
  }

  private boolean sign() {
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '-' || c == '\u2212' || c == '+') {
        at++;
        spaces();
        return c != '+';
      }
    }
    return false;
  }

  private void spaces() {
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
  }

  private void currency() {
    int start = at;
    if (at < text.length() && CURRENCIES.indexOf(text.charAt(at)) >= 0) {
      at++;
    } else if (text.length() > at + 3 && upper(at) && upper(at + 1) && upper(at + 2)) {
      at += 3;
    }
    if (at > start) {
      unit = text.substring(start, at);
      spaces();
    }
  }

  private boolean upper(int i) {
    char c = text.charAt(i);
    return c >= 'A' && c <= 'Z';
  }

  /** The digits with their groups and fraction. */
  private boolean body() {
    int group = 0;
    int groups = 0;
    char separator = 0;
    int start = at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        group++;
        digits.append(c);
      } else if (decimals.groups(c) && digitAt(at + 1) && group > 0) {
        boolean wrong = groups == 0 ? group > 3 : group != 3 && group != 2 || c != separator;
        if (wrong) {
          return false;
        }
        separator = c;
        groups++;
        group = 0;
      } else {
        break;
      }
    }
    return grouped(start, group, groups, separator) && fraction();
  }

  /** Whether the groups are whole: three digits in the last, no zero in front. */
  private boolean grouped(int start, int lastGroup, int groups, char separator) {
    significant = digits.length();
    leadingZero = significant > 1 && digits.charAt(0) == '0';
    grouped = groups > 0;
    open = groups == 1 && decimals.marksFraction(separator);
    return !grouped || (lastGroup == 3 && text.charAt(start) != '0');
  }

  private boolean fraction() {
    if (at < text.length() && text.charAt(at) == decimals.mark()) {
      int before = digits.length();
      digits.append('.');
      for (at++; digitAt(at); at++) {
        digits.append(text.charAt(at));
      }
      if (digits.length() == 1) {
        return false;
      }
      leadingZero &= before > 1;
      marked = true;
      open =
          grouped
              ? false
              : digits.length() - before == 4
                  && before > 0
                  && before < 4
                  && digits.charAt(0) != '0';
    }
    return !digits.isEmpty();
  }

  private boolean digitAt(int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private boolean exponent() {
    if (at < text.length() && (text.charAt(at) | 32) == 'e') {
      int next = at + 1;
      boolean signed = next < text.length() && "+-".indexOf(text.charAt(next)) >= 0;
      if (digitAt(signed ? next + 1 : next)) {
        digits.append('e');
        for (at++; digitAt(at) || (at == next && signed); at++) {
          digits.append(text.charAt(at));
        }
        // Beyond what a double can hold it is a code, such as 12E9999, not a measurement.
        return digits.length() - digits.indexOf("e") <= 5;
      }
    }
    return true;
  }

  private boolean suffix() {
    if (at == text.length()) {
      return true;
    }
    spaces();
    String rest = text.substring(at);
    if (rest.length() > 12 || !unit.isEmpty() || !word(rest)) {
      return false;
    }
    unit = rest;
    return true;
  }

  /** Letters and the signs that units are written with; "m2" and "km/h" are, "st 5" is not. */
  private static boolean word(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean power = i > 0 && i == rest.length() - 1 && (c == '2' || c == '3');
      boolean sign = "%‰°/²³·µ$€£¥₹^".indexOf(c) >= 0 || (c == '.' && i == rest.length() - 1);
      if (!Character.isLetter(c) && !power && !sign && !(i == 0 && c == '"')) {
        return false;
      }
    }
    return !rest.startsWith("/") && !rest.startsWith(".");
  }
}
