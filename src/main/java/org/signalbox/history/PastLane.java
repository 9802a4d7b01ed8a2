package org.signalbox.history;

import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.engine.Phase;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;

/**
 * What one engine showed and took in a race of the past.
 *
 * @param took of the first, cold run; empty when the engine did not come to its end
 */
public record PastLane(ReplayLane shown, Optional<Took> took) {
  /**
   * Times in milliseconds.
   *
   * @param first until the first piece of the answer; empty when nothing was streamed
   * @param wall from start to end
   * @param cpu of this process, all threads
   * @param peakBytes of the process above the level before the run
   * @param money electricity and the share of the hardware
   */
  public record Took(
      double load,
      double fit,
      double predict,
      OptionalDouble first,
      double wall,
      double cpu,
      long peakBytes,
      Energy energy,
      double money) {
    static Took of(Measurement run) {
      return new Took(
          run.millis(Phase.LOAD),
          run.millis(Phase.FIT),
          run.millis(Phase.PREDICT),
          run.firstChunk().isPresent()
              ? OptionalDouble.of(run.firstChunk().getAsLong() / 1e6)
              : OptionalDouble.empty(),
          run.wall() / 1e6,
          run.cpu() / 1e6,
          run.peakBytes(),
          run.energy(),
          run.cost().here());
    }
  }

  public static PastLane of(Lane lane) {
    return new PastLane(ReplayLane.of(lane), lane.first().map(Took::of));
  }
}
