package org.signalbox.history;

import java.time.Duration;
import java.util.List;
import org.signalbox.race.RaceReport;
import org.signalbox.race.Repeat;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;

/**
 * What is needed to run a race again and to see whether its numbers are the same.
 *
 * @param product version of Signalbox that ran the race
 * @param request what was asked, with every correction made by hand
 * @param byHand what was put right in the input's columns
 * @param seed of everything random
 * @param limit the most time one engine could take
 * @param lanes what every engine that raced showed, in the order of the race
 */
public record Replay(
    String product,
    ReplayInput input,
    Request request,
    ByHand byHand,
    Policy policy,
    long seed,
    Duration limit,
    List<ReplayLane> lanes) {
  /** Version of the file format that this product writes, and the newest that it reads. */
  public static final int FORMAT = 2;

  public Replay {
    lanes = List.copyOf(lanes);
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("time limit: " + limit);
    }
  }

  /** What a race was run with. */
  public record Setting(
      String product,
      ReplayInput input,
      Request request,
      ByHand byHand,
      Policy policy,
      Duration limit) {}

  /** A race that is ordered and has no lanes yet. */
  public static Replay ordered(Setting setting, long seed) {
    return new Replay(
        setting.product(),
        setting.input(),
        setting.request(),
        setting.byHand(),
        setting.policy(),
        seed,
        setting.limit(),
        List.of());
  }

  /** The replay of a finished race. */
  public static Replay of(Setting setting, RaceReport report) {
    return ordered(setting, report.seed())
        .showing(report.lanes().stream().map(ReplayLane::of).toList());
  }

  /** Ids of the engines that raced. */
  public List<String> engines() {
    return lanes.stream().map(ReplayLane::engine).toList();
  }

  /** The lanes that came to their own end, to be run just as far again. */
  public List<Repeat> repeats() {
    return lanes.stream()
        .filter(lane -> lane.status() == ReplayLane.Status.DONE)
        .map(lane -> new Repeat(lane.engine(), lane.course()))
        .toList();
  }

  /** The same race of another input. */
  public Replay about(ReplayInput other) {
    return new Replay(product, other, request, byHand, policy, seed, limit, lanes);
  }

  /** The same race with these lanes. */
  Replay showing(List<ReplayLane> shown) {
    return new Replay(product, input, request, byHand, policy, seed, limit, shown);
  }
}
