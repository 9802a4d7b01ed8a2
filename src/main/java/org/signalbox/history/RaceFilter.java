package org.signalbox.history;

/**
 * Which races a list shows.
 *
 * @param words that stand in the task's name, the problem type or an engine's id, in any case;
 *     blank for every race
 * @param most races at most, newest first
 */
public record RaceFilter(String words, int most) {
  public RaceFilter {
    if (most < 1) {
      throw new IllegalArgumentException("races: " + most);
    }
  }

  public static RaceFilter newest(int most) {
    return new RaceFilter("", most);
  }
}
