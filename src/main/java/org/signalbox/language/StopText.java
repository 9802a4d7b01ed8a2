package org.signalbox.language;

import java.util.List;

/** Passes text on until a stop sequence appears; holds back what may be the beginning of one. */
final class StopText {
  private final List<String> stops;
  private final StringBuilder held = new StringBuilder();
  private boolean stopped;

  StopText(List<String> stops) {
    this.stops = stops.stream().filter(stop -> !stop.isEmpty()).toList();
  }

  boolean stopped() {
    return stopped;
  }

  /** The text that surely stands before any stop sequence. */
  String accept(String text) {
    if (stopped) {
      return "";
    }
    held.append(text);
    int end = stops.stream().mapToInt(held::indexOf).filter(at -> at >= 0).min().orElse(-1);
    if (end >= 0) {
      stopped = true;
      return take(end);
    }
    int back = stops.stream().mapToInt(this::begun).max().orElse(0);
    return take(held.length() - back);
  }

  /** What was held back, when no more text comes. */
  String finish() {
    return stopped ? "" : take(held.length());
  }

  private String take(int length) {
    String text = held.substring(0, length);
    held.delete(0, length);
    return text;
  }

  /** How many of the last characters are the beginning of the stop sequence. */
  private int begun(String stop) {
    for (int n = Math.min(stop.length() - 1, held.length()); n > 0; n--) {
      if (stop.startsWith(held.substring(held.length() - n))) {
        return n;
      }
    }
    return 0;
  }
}
