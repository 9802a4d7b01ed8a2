package org.signalbox.settings;

import java.util.List;
import java.util.Optional;

/**
 * How the window was left.
 *
 * @param recent newest first; the first is the task that is open, if {@code open} says so
 * @param screen the name of the screen that was turned to
 * @param split share of the left one of the two panels with results, 0 to 1
 */
public record Workspace(
    Open open,
    List<KeptTask> recent,
    Optional<Place> place,
    String screen,
    double split,
    Welcome welcome) {
  /** Whether a task was on the screen. */
  public enum Open {
    NOTHING,
    NEWEST
  }

  public Workspace {
    recent = List.copyOf(recent);
    if (!(split > 0 && split < 1)) {
      throw new IllegalArgumentException("split: " + split);
    }
  }

  /** What a new user gets. */
  public static Workspace standard() {
    return new Workspace(Open.NOTHING, List.of(), Optional.empty(), "EXPLORE", 0.66, Welcome.DUE);
  }

  /** The same with nothing open. */
  Workspace put() {
    return new Workspace(Open.NOTHING, recent, place, screen, split, welcome);
  }

  Workspace withRecent(List<KeptTask> tasks) {
    return new Workspace(open, tasks, place, screen, split, welcome);
  }
}
