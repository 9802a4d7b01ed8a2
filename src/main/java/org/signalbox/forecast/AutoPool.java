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

  private static final Member ETS = new Member("auto-ets", new AutoEts());
  private static final Member ARIMA =
      new Member("auto-arima", new AutoArima(AutoArima.Search.STEPWISE));
  private static final Member CES = new Member("auto-ces", new AutoCes());
  private static final Method DYNAMIC = new ThetaMethod(List.of(ThetaForm.DOTM));
  private static final Member DOTM = new Member("dotm", DYNAMIC);
  private static final Member AVERAGED = new Member("averaged-smoothing", new AveragedSmoothing());
  private static final Member NAIVE = new Member("seasonal-naive", SeasonalNaive::fit);

  private static final List<Member> USUAL =
      List.of(
          ETS,
          ARIMA,
          CES,
          DOTM,
          new Member("drift", (history, cancellation) -> RandomWalk.withDrift(history)),
          NAIVE,
          new Member("mstl-dotm", new MstlForecast(DYNAMIC)),
          AVERAGED,
          new Member("mstl-averaged-smoothing", new MstlForecast(AVERAGED.method())));

  private static final List<Member> LONG_SEASONS =
      List.of(
          new Member("mstl", new MstlForecast(ETS.method())),
          new Member("mstl-arima", new MstlForecast(ARIMA.method())),
          new Member("mstl-dotm", new MstlForecast(DYNAMIC)),
          new Member("harmonic", new HarmonicRegression(ARIMA.method())),
          new Member(NAIVE.engine(), SeasonalNaive::closest));

  private static final List<Member> RARE_DEMANDS =
      List.of(
          new Member("croston-sba", Croston.SYNTETOS_BOYLAN),
          new Member("tsb", DemandRate::best),
          new Member("imapa", Aggregation::several));

  private AutoPool() {}

  /** Those that the gate weighs. */
  static List<Member> members() {
    return USUAL;
  }

  /**
   * For series that the gate is not sure of: the four whose median Petropoulos and Svetunkov 2020
   * (doi 10.1016/j.ijforecast.2019.01.006) took through the M4 competition. At the ends of
   * histories (M1, tourism, M3 yearly and other) the mean OWA of the eight sets is 0.786 by their
   * median and 0.799 by that of the first seven that the gate weighs.
   */
  static List<Member> robust() {
    return USUAL.subList(0, 4);
  }

  /** For several seasons, or one that is too long for seasonal states. */
  static List<Member> longSeasons() {
    return LONG_SEASONS;
  }

  /** For rare demands. */
  static List<Member> rareDemands() {
    return RARE_DEMANDS;
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
