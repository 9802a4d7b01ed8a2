package org.signalbox.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user chose.
 *
 * @param zoomPercent size of everything in the window, 50 to 300
 * @param policy name of the policy that ranks engines
 * @param threads that an engine may use; 0 for all cores
 * @param timeLimitSeconds for one engine in a race
 * @param costs what costs are reckoned with
 * @param recentInputs files opened lately, newest first
 * @param learning whether the router learns from this machine's own races
 * @param language what window and terminal speak
 */
public record Settings(
    Theme theme,
    int zoomPercent,
    String policy,
    int threads,
    int timeLimitSeconds,
    CostChoice costs,
    List<String> recentInputs,
    Learning learning,
    Language language) {
  private static final int MOST_RECENT = 12;
  private static final int DAY = 86_400;

  public Settings {
    recentInputs = List.copyOf(recentInputs);
    requireBetween("zoom", zoomPercent, 50, 300);
    requireBetween("threads", threads, 0, 1024);
    requireBetween("time limit", timeLimitSeconds, 1, DAY);
    requireBetween("recent inputs", recentInputs.size(), 0, MOST_RECENT);
    if (policy.isBlank()) {
      throw new IllegalArgumentException("a policy has a name");
    }
  }

  /** What a new user gets. */
  public static Settings standard() {
    return new Settings(
        Theme.SYSTEM,
        100,
        "balanced",
        0,
        60,
        CostChoice.standard(),
        List.of(),
        Learning.ON,
        Language.SYSTEM);
  }

  public Settings withTheme(Theme other) {
    return new Settings(
        other,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        costs,
        recentInputs,
        learning,
        language);
  }

  public Settings withZoomPercent(int percent) {
    return new Settings(
        theme, percent, policy, threads, timeLimitSeconds, costs, recentInputs, learning, language);
  }

  public Settings withPolicy(String name) {
    return new Settings(
        theme,
        zoomPercent,
        name,
        threads,
        timeLimitSeconds,
        costs,
        recentInputs,
        learning,
        language);
  }

  public Settings withThreads(int count) {
    return new Settings(
        theme,
        zoomPercent,
        policy,
        count,
        timeLimitSeconds,
        costs,
        recentInputs,
        learning,
        language);
  }

  public Settings withTimeLimitSeconds(int seconds) {
    return new Settings(
        theme, zoomPercent, policy, threads, seconds, costs, recentInputs, learning, language);
  }

  public Settings withCosts(CostChoice other) {
    return new Settings(
        theme,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        other,
        recentInputs,
        learning,
        language);
  }

  public Settings withLearning(Learning other) {
    return new Settings(
        theme,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        costs,
        recentInputs,
        other,
        language);
  }

  public Settings withLanguage(Language other) {
    return new Settings(
        theme,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        costs,
        recentInputs,
        learning,
        other);
  }

  /** The same settings with this input first in the list of recent ones. */
  public Settings opened(String input) {
    List<String> recent = new ArrayList<>(recentInputs);
    recent.remove(input);
    recent.addFirst(input);
    return new Settings(
        theme,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        costs,
        recent.subList(0, Math.min(recent.size(), MOST_RECENT)),
        learning,
        language);
  }

  private static void requireBetween(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(what + " is " + value + ", not " + low + " to " + high);
    }
  }
}
