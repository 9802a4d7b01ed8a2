package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;

/** The statistical forecasting engines. */
public final class Forecasters {
  private static final String FIORUCCI =
      "Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, doi 10.1016/j.ijforecast.2016.02.005";

  private Forecasters() {}

  /** Id of the default engine. */
  public static final String AUTO = "auto";

  /** All engines of this room with a gate that has learned nothing. */
  public static List<Engine<ForecastTask, ForecastAnswer>> all() {
    return all(Gate::none);
  }

  /**
   * All engines of this room, the most capable first, the baseline last.
   *
   * @param gate asked for when the default engine first forecasts
   */
  public static List<Engine<ForecastTask, ForecastAnswer>> all(Supplier<Gate> gate) {
    var all = new ArrayList<Engine<ForecastTask, ForecastAnswer>>();
    all.add(auto(gate));
    all.add(autoEts());
    all.add(autoArima());
    all.add(autoArimaFull());
    all.add(autoArimaBoxCox());
    all.add(mstl());
    all.add(harmonic());
    all.add(autoCes());
    all.add(averagedSmoothing());
    all.add(autoTheta());
    all.add(dynamicTheta());
    all.add(dstm());
    all.add(otm());
    all.add(theta());
    all.addAll(PlainForecasters.demand());
    all.add(drift());
    all.addAll(PlainForecasters.averages());
    all.add(seasonalNaive());
    return List.copyOf(all);
  }

  /** The default: a pool of methods, combined as a gate says. */
  public static Engine<ForecastTask, ForecastAnswer> auto(Supplier<Gate> gate) {
    return new SeriesEngine(
        card(
            AUTO,
            "Auto",
            Standing.CONTENDER,
            "Fits several forecasters and weighs them by what a gate has learned of such series.",
            "Montero-Manso, Athanasopoulos, Hyndman and Talagala 2020, doi 10.1016/j.ijforecast.2019.02.011"),
        new AutoMethod(gate));
  }

  /** Exponential smoothing, the form chosen by AICc among up to 15. */
  public static Engine<ForecastTask, ForecastAnswer> autoEts() {
    return new SeriesEngine(
        card(
            "auto-ets",
            "AutoETS",
            Standing.CONTENDER,
            "Exponential smoothing that finds error, trend and season by itself.",
            "Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential Smoothing"),
        new AutoEts());
  }

  /** ARIMA with orders from the stepwise search. */
  public static Engine<ForecastTask, ForecastAnswer> autoArima() {
    return new SeriesEngine(
        card(
            "auto-arima",
            "AutoARIMA",
            Standing.CONTENDER,
            "Differences a series until it is stationary, then learns how it depends on its past.",
            "Hyndman and Khandakar 2008, doi 10.18637/jss.v027.i03"),
        new AutoArima(AutoArima.Search.STEPWISE));
  }

  /** The same on the scale where the spread does not grow with the level. */
  public static Engine<ForecastTask, ForecastAnswer> autoArimaBoxCox() {
    return new SeriesEngine(
        card(
            "auto-arima-box-cox",
            "AutoARIMA, Box-Cox",
            Standing.RESERVE,
            "AutoARIMA on a power of the series, for swings that grow with the level.",
            "Guerrero 1993, doi 10.1002/for.3980120104"),
        new AutoArima(AutoArima.Search.STEPWISE, AutoArima.Spread.EVENED));
  }

  /** ARIMA with orders from the full search. */
  public static Engine<ForecastTask, ForecastAnswer> autoArimaFull() {
    return new SeriesEngine(
        card(
            "auto-arima-full",
            "AutoARIMA, full search",
            Standing.RESERVE,
            "The same as AutoARIMA over every model of up to five coefficients.",
            "Hyndman and Khandakar 2008, doi 10.18637/jss.v027.i03"),
        new AutoArima(AutoArima.Search.FULL));
  }

  /** Complex exponential smoothing, the form chosen by AICc among four. */
  public static Engine<ForecastTask, ForecastAnswer> autoCes() {
    return new SeriesEngine(
        card(
            "auto-ces",
            "AutoCES",
            Standing.CONTENDER,
            "Smooths a level and its potential together, so that trends need no model of their own.",
            "Svetunkov, Kourentzes and Ord 2022, doi 10.1002/nav.22074"),
        new AutoCes());
  }

  /** Exponential smoothing, averaged over its parameters. */
  public static Engine<ForecastTask, ForecastAnswer> averagedSmoothing() {
    return new SeriesEngine(
        card(
            "averaged-smoothing",
            "Averaged smoothing",
            Standing.RESERVE,
            "Smooths level, trend and season in a thousand ways, each counted by how well it fits.",
            "Gardner and McKenzie 1985, doi 10.1287/mnsc.31.10.1237; Hoeting, Madigan, Raftery and Volinsky 1999, doi 10.1214/ss/1009212519"),
        new AveragedSmoothing());
  }

  /** The dynamic optimised theta model. */
  public static Engine<ForecastTask, ForecastAnswer> dynamicTheta() {
    return thetaForm(
        ThetaForm.DOTM,
        Standing.CONTENDER,
        "Dynamic theta",
        "A level and a moving trend line, mixed as the series asks for; strong on short series.");
  }

  /** The dynamic theta model with the standard weight. */
  public static Engine<ForecastTask, ForecastAnswer> dstm() {
    return thetaForm(
        ThetaForm.DSTM,
        Standing.RESERVE,
        "Dynamic standard theta",
        "A level and half a moving line.");
  }

  /** The optimised theta model. */
  public static Engine<ForecastTask, ForecastAnswer> otm() {
    return thetaForm(
        ThetaForm.OTM,
        Standing.RESERVE,
        "Optimised theta",
        "A level and as much of one line as fits best.");
  }

  private static Engine<ForecastTask, ForecastAnswer> thetaForm(
      ThetaForm form, Standing standing, String name, String purpose) {
    String id = form.name().toLowerCase(Locale.ROOT);
    return new SeriesEngine(
        card(id, name, standing, purpose, FIORUCCI), new ThetaMethod(List.of(form)));
  }

  /** The best of the four theta models. */
  public static Engine<ForecastTask, ForecastAnswer> autoTheta() {
    return new SeriesEngine(
        card(
            "auto-theta",
            "AutoTheta",
            Standing.RESERVE,
            "Fits four theta models and keeps the one with the smallest errors.",
            FIORUCCI),
        new ThetaMethod(List.of(ThetaForm.values())));
  }

  /** The standard theta method. */
  public static Engine<ForecastTask, ForecastAnswer> theta() {
    return new SeriesEngine(
        card(
            "theta",
            "Theta",
            Standing.CONTENDER,
            "Smoothing with half the long-run trend; won the M3 competition and takes microseconds.",
            "Assimakopoulos and Nikolopoulos 2000, doi 10.1016/S0169-2070(00)00066-2"),
        Theta::fit);
  }

  /** Several seasons by STL, the rest by exponential smoothing. */
  public static Engine<ForecastTask, ForecastAnswer> mstl() {
    return new SeriesEngine(
        card(
            "mstl",
            "MSTL",
            Standing.CONTENDER,
            "Takes one or several seasons out by local regression and smooths the rest.",
            "Bandara, Hyndman and Bergmeir 2021, arXiv 2107.13462"),
        new MstlForecast(new AutoEts()));
  }

  /** Several long seasons as waves, the rest by ARIMA. */
  public static Engine<ForecastTask, ForecastAnswer> harmonic() {
    return new SeriesEngine(
        card(
            "harmonic",
            "Harmonic regression",
            Standing.RESERVE,
            "Draws long seasons as sums of waves and leaves the rest to ARIMA.",
            "Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 10.5"),
        new HarmonicRegression(new AutoArima(AutoArima.Search.STEPWISE)));
  }

  /** Random walk with drift. */
  public static Engine<ForecastTask, ForecastAnswer> drift() {
    return new SeriesEngine(
        card(
            "drift",
            "Drift",
            Standing.RESERVE,
            "Continues the straight line from the first observation to the last.",
            "Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 5.2"),
        (history, cancellation) ->
            history.constant() ? RandomWalk.constant(history) : RandomWalk.withDrift(history));
  }

  /** The baseline of every forecast. */
  public static Engine<ForecastTask, ForecastAnswer> seasonalNaive() {
    return new SeriesEngine(
        card(
            "seasonal-naive",
            "Seasonal naive",
            Standing.BASELINE,
            "Repeats the last season; what any other forecaster must beat.",
            "Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 5.2"),
        SeasonalNaive::fit);
  }

  static EngineCard card(
      String id, String name, Standing standing, String purpose, String reference) {
    return new EngineCard(id, name, Family.FORECAST, standing, "Apache-2.0", 0, purpose, reference);
  }
}
