package org.signalbox.settings;

/**
 * What the user chose.
 *
 * @param zoomPercent size of everything in the window, 50 to 300
 * @param policy name of the policy that ranks engines
 * @param threads that an engine may use; 0 for all cores
 * @param timeLimitSeconds for one engine in a race
 * @param costs what costs are reckoned with
 * @param learning whether the router learns from this machine's own races
 * @param language what window and terminal speak
 * @param projector whether the window is large and plain for a room
 */
public record Settings(
    Theme theme,
    int zoomPercent,
    String policy,
    int threads,
    int timeLimitSeconds,
    CostChoice costs,
    Learning learning,
    Language language,
    Projector projector) {
  private static final int DAY = 86_400;

  public Settings {
    requireBetween("zoom", zoomPercent, 50, 300);
    requireBetween("threads", threads, 0, 1024);
    requireBetween("time limit", timeLimitSeconds, 1, DAY);
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
        Learning.ON,
        Language.SYSTEM,
        Projector.OFF);
  }

  public Settings withTheme(Theme other) {
    return new Settings(
        other,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        costs,
        learning,
        language,
        projector);
  }

  public Settings withZoomPercent(int percent) {
    return new Settings(
        theme, percent, policy, threads, timeLimitSeconds, costs, learning, language, projector);
  }

  public Settings withPolicy(String name) {
    return new Settings(
        theme, zoomPercent, name, threads, timeLimitSeconds, costs, learning, language, projector);
  }

  public Settings withThreads(int count) {
    return new Settings(
        theme, zoomPercent, policy, count, timeLimitSeconds, costs, learning, language, projector);
  }

  public Settings withTimeLimitSeconds(int seconds) {
    return new Settings(
        theme, zoomPercent, policy, threads, seconds, costs, learning, language, projector);
  }

  public Settings withCosts(CostChoice other) {
    return new Settings(
        theme,
        zoomPercent,
        policy,
        threads,
        timeLimitSeconds,
        other,
        learning,
        language,
        projector);
  }

  public Settings withLearning(Learning other) {
    return new Settings(
        theme, zoomPercent, policy, threads, timeLimitSeconds, costs, other, language, projector);
  }

  public Settings withLanguage(Language other) {
    return new Settings(
        theme, zoomPercent, policy, threads, timeLimitSeconds, costs, learning, other, projector);
  }

  public Settings withProjector(Projector other) {
    return new Settings(
        theme, zoomPercent, policy, threads, timeLimitSeconds, costs, learning, language, other);
  }

  private static void requireBetween(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(what + " is " + value + ", not " + low + " to " + high);
    }
  }
}
