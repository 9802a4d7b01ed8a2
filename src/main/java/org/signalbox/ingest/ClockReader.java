package org.signalbox.ingest;

/** Reads what follows a date: hours, minutes, seconds, am or pm, and a zone offset. */
final class ClockReader {
  private static final int DAY = 86_400;

  private String text = "";
  private int at;
  private int seconds;
  private int offset;
  private boolean present;
  private boolean zoned;

  void clear() {
    seconds = 0;
    offset = 0;
    present = false;
    zoned = false;
  }

  int seconds() {
    return seconds;
  }

  boolean present() {
    return present;
  }

  boolean zoned() {
    return zoned;
  }

  /** Seconds east of UTC; 0 when no zone is given. */
  int offset() {
    return offset;
  }

  /** Whether a time of day, and nothing else, stands from {@code from} to the end. */
  boolean read(String whole, int from) {
    text = whole;
    at = from;
    int before = at;
    if (peek() == ',') {
      at++;
    }
    while (peek() == ' ' || peek() == 'T' || peek() == 't') {
      at++;
    }
    present = true;
    return at > before && time() && halfDay() && zone() && at == text.length() && seconds < DAY;
  }

  private boolean time() {
    int hour = digits(2);
    if (hour < 0 || hour > 24 || peek() != ':') {
      return false;
    }
    at++;
    int minute = digits(2);
    int second = 0;
    if (peek() == ':') {
      at++;
      second = digits(2);
      if ((peek() == '.' || peek() == ',') && second >= 0) {
        at++;
        digits(9);
      }
    }
    seconds = hour * 3600 + minute * 60 + Math.min(59, second);
    return minute >= 0 && minute < 60 && second >= 0 && second <= 60;
  }

  private boolean halfDay() {
    int start = at;
    spaces();
    char half = (char) (peek() | 32);
    boolean marked =
        (half == 'a' || half == 'p') && text.substring(at).matches("(?i)[ap]\\.?m\\.?");
    if (!marked) {
      at = start;
      return true;
    }
    at = text.length();
    int hour = seconds / 3600;
    int base = hour == 12 ? seconds - 12 * 3600 : seconds;
    seconds = half == 'p' ? base + 12 * 3600 : base;
    return hour >= 1 && hour <= 12;
  }

  private boolean zone() {
    spaces();
    if (at == text.length()) {
      return true;
    }
    zoned = true;
    String rest = text.substring(at);
    if (rest.matches("Z|z|UTC|GMT")) {
      at = text.length();
      return true;
    }
    if (!rest.matches("[+-]\\d{2}(:?\\d{2})?")) {
      return false;
    }
    int hours = Integer.parseInt(rest.substring(1, 3));
    int minutes = rest.length() > 3 ? Integer.parseInt(rest.substring(rest.length() - 2)) : 0;
    offset = (rest.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    at = text.length();
    return hours <= 18;
  }

  private void spaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** The number of one to {@code longest} digits here, -1 when there is none. */
  private int digits(int longest) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < longest && Character.isDigit(text.charAt(at))) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    return at == start ? -1 : value;
  }
}
