package org.signalbox.history;

import java.util.Optional;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.Quality;
import org.signalbox.race.Course;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;

/**
 * What one engine showed, without its times.
 *
 * @param engine id
 * @param score empty when nothing was known to compare with
 * @param answer fingerprint of the answer to the user's question; empty when the engine did not get
 *     that far
 * @param course how far it came where time had a say
 */
public record ReplayLane(
    String engine, Status status, Optional<Score> score, Optional<String> answer, Course course) {
  /** A lane in which time had no say. */
  public ReplayLane(String engine, Status status, Optional<Score> score, Optional<String> answer) {
    this(engine, status, score, answer, Course.none());
  }

  /** How a lane ended. */
  public enum Status {
    DONE,
    CANCELLED,
    TIME_LIMIT,
    FAILED
  }

  /**
   * Quality in figures.
   *
   * @param metric as screens call it
   * @param low lower end of the 95 % interval; NaN when there is none
   * @param high upper end
   * @param cases how many rows, forecasts or documents were scored
   */
  public record Score(String metric, double value, double low, double high, int cases) {
    /** What is no number is written as none. */
    public Score {
      value = Double.isFinite(value) ? value : Double.NaN;
      low = Double.isFinite(low) ? low : Double.NaN;
      high = Double.isFinite(high) ? high : Double.NaN;
    }

    static Score of(Quality quality) {
      return new Score(
          quality.metric().word(), quality.value(), quality.low(), quality.high(), quality.cases());
    }
  }

  /** What a lane of a race showed. */
  public static ReplayLane of(Lane lane) {
    return new ReplayLane(
        lane.card().id(), status(lane), lane.quality().map(Score::of), answer(lane), lane.course());
  }

  private static Optional<String> answer(Lane lane) {
    return lane.outcome() instanceof Outcome.Done<? extends Answer> done
        ? Optional.of(Fingerprint.of(done.result().answer()))
        : Optional.empty();
  }

  private static Status status(Lane lane) {
    return switch (lane.outcome()) {
      case Outcome.Done<?> _ -> Status.DONE;
      case Outcome.Failed<?> _ -> Status.FAILED;
      case Outcome.Cancelled<?> cancelled ->
          switch (cancelled.reason()) {
            case USER -> Status.CANCELLED;
            case TIME_LIMIT -> Status.TIME_LIMIT;
          };
    };
  }
}
