package org.signalbox.forecast;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.ProblemException;

/** The methods that the default engine combines, in the order of the gate's weights. */
final class AutoPool {
  /**
   * One method.
   *
   * @param engine id of the engine that offers it on its own
   */
  record Member(String engine, Method method) {}

  private static final System.Logger LOG = System.getLogger(AutoPool.class.getName());

  private static final List<Member> MEMBERS =
      List.of(
          new Member("auto-ets", new AutoEts()),
          new Member("auto-arima", new AutoArima(AutoArima.Search.STEPWISE)),
          new Member("dotm", new ThetaMethod(List.of(ThetaForm.DOTM))),
          new Member("otm", new ThetaMethod(List.of(ThetaForm.OTM))),
          new Member("auto-theta", new ThetaMethod(List.of(ThetaForm.values()))),
          new Member("theta", Theta::fit),
          new Member("drift", (history, cancellation) -> RandomWalk.withDrift(history)),
          new Member("seasonal-naive", SeasonalNaive::fit));

  private AutoPool() {}

  static List<Member> members() {
    return MEMBERS;
  }

  /** A member's model; empty where it can't be fitted or its near forecasts leave all bounds. */
  static Optional<AutoPart> fitted(Member member, History history, Cancellation cancellation) {
    try {
      Model model = member.method().fit(history, cancellation);
      return Optional.of(new AutoPart(member.engine(), model, 1));
    } catch (ProblemException
        | ArithmeticException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0} was left out: {1}", member.engine(), e);
      return Optional.empty();
    }
  }
}
