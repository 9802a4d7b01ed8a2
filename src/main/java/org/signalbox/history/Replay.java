package org.signalbox.history;

import java.time.Duration;
import java.util.List;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;

/**
 * What is needed to run a race again and to see whether its numbers are the same.
 *
 * @param product version of Signalbox that ran the race
 * @param request what was asked, with every correction made by hand
 * @param seed of everything random
 * @param limit the most time one engine could take
 * @param lanes what every engine that raced showed, in the order of the race
 */
public record Replay(
    String product,
    ReplayInput input,
    Request request,
    Policy policy,
    long seed,
    Duration limit,
    List<ReplayLane> lanes) {
  /** Version of the file format that this product writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Replay {
    lanes = List.copyOf(lanes);
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("time limit: " + limit);
    }
  }

  /** What a race was run with. */
  public record Setting(
      String product, ReplayInput input, Request request, Policy policy, Duration limit) {}

  /** The replay of a finished race. */
  public static Replay of(Setting setting, RaceReport report) {
    return new Replay(
        setting.product(),
        setting.input(),
        setting.request(),
        setting.policy(),
        report.seed(),
        setting.limit(),
        report.lanes().stream().map(ReplayLane::of).toList());
  }

  /** Ids of the engines that raced. */
  public List<String> engines() {
    return lanes.stream().map(ReplayLane::engine).toList();
  }

  /** The same race with these lanes. */
  Replay showing(List<ReplayLane> shown) {
    return new Replay(product, input, request, policy, seed, limit, shown);
  }
}
