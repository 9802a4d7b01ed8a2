package org.signalbox.history;

import java.util.List;
import java.util.Optional;
import org.signalbox.race.RaceReport;

/**
 * Whether an engine showed the same numbers again, to the last digit; times may differ.
 *
 * @param now empty when the engine did not race this time
 */
public record Verdict(ReplayLane before, Optional<ReplayLane> now) {
  /** How two runs of one engine compare. */
  public enum Kind {
    /** The same end and the same quality, or neither has one. */
    SAME,
    /** Other numbers on the same cases. */
    OTHER_QUALITY,
    /** One run had time for more of the cases. */
    OTHER_CASES,
    /** The same quality, and yet another answer to the user's question. */
    OTHER_ANSWER,
    /** One run came to its end and the other did not. */
    OTHER_END,
    /** The engine is missing or not willing here. */
    ABSENT
  }

  /** One verdict for each engine of the replay, in its order. */
  public static List<Verdict> of(Replay replay, RaceReport report) {
    return replay.lanes().stream()
        .map(before -> new Verdict(before, report.lane(before.engine()).map(ReplayLane::of)))
        .toList();
  }

  public Kind kind() {
    if (now.isEmpty()) {
      return Kind.ABSENT;
    }
    ReplayLane again = now.get();
    if (before.equals(again)) {
      return Kind.SAME;
    }
    if (before.status() != again.status()
        || before.score().isPresent() != again.score().isPresent()) {
      return Kind.OTHER_END;
    }
    if (before.score().equals(again.score())) {
      return Kind.OTHER_ANSWER;
    }
    return cases(before) == cases(again) ? Kind.OTHER_QUALITY : Kind.OTHER_CASES;
  }

  private static int cases(ReplayLane lane) {
    return lane.score().map(ReplayLane.Score::cases).orElse(0);
  }
}
