package org.signalbox.forecast;

import java.util.List;

/** The methods that the default engine combines, in the order of the gate's weights. */
final class AutoPool {
  /**
   * One method.
   *
   * @param engine id of the engine that offers it on its own
   */
  record Member(String engine, Method method) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("auto-ets", new AutoEts()),
          new Member("dotm", DynamicTheta::fit),
          new Member("theta", Theta::fit),
          new Member("drift", (history, cancellation) -> RandomWalk.withDrift(history)),
          new Member("seasonal-naive", SeasonalNaive::fit));

  private AutoPool() {}

  static List<Member> members() {
    return MEMBERS;
  }
}
