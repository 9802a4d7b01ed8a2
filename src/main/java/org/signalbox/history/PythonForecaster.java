package org.signalbox.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A forecaster in StatsForecast's words, as near as it comes to what was fitted here.
 *
 * @param note comment lines that say where it will differ and why; may be empty
 * @param call an expression over {@code history} and {@code horizon}
 */
record PythonForecaster(String note, String call) {
  private static final Map<String, String> SEASONED =
      Map.ofEntries(
          Map.entry("auto-ets", "AutoETS"),
          Map.entry("auto-arima", "AutoARIMA"),
          Map.entry("auto-ces", "AutoCES"),
          Map.entry("auto-theta", "AutoTheta"),
          Map.entry("dotm", "DynamicOptimizedTheta"),
          Map.entry("dstm", "DynamicTheta"),
          Map.entry("otm", "OptimizedTheta"),
          Map.entry("theta", "Theta"),
          Map.entry("mstl", "MSTL"),
          Map.entry("seasonal-naive", "SeasonalNaive"));

  private static final Map<String, String> PLAIN = Map.of("drift", "RandomWalkWithDrift");

  private static final Pattern ETS = Pattern.compile("ETS\\(([AM]),([NAM])(d?),([NAM])\\).*");

  private static final String LOGARITHMS = ", of logarithms";

  /** AirPassengers: MASE 1.103 where it chooses, 0.760 with the form named, 0.748 here. */
  private static final String NAMED =
      """
      # The form is the one that was chosen here. Without model= StatsForecast chooses by itself,
      # often another one: its simplex search ends after 1,000 steps, before a seasonal form is at
      # its likeliest, and the form is chosen by that likelihood.
      """;

  private static final String VALLEYS =
      """
      # StatsForecast fits each form from one start, Signalbox from two. The likelihood has several
      # valleys, so that the weights, and the form that is likeliest, may differ.
      """;

  private static final String ON_LOGARITHMS =
      """
      # On logarithms, as here, for swings that grow with the level. MSTL by itself only adds up.
      """;

  /**
   * @param engine id
   * @param models what was fitted to each series, in the field's notation
   * @return empty for what StatsForecast does not have
   */
  static Optional<PythonForecaster> of(String engine, List<String> models) {
    Optional<String> plain =
        Optional.ofNullable(PLAIN.get(engine)).map(name -> "models.%s()".formatted(name));
    return Optional.ofNullable(SEASONED.get(engine))
        .map(name -> "models.%s(season_length=SEASON%s)".formatted(name, form(models)))
        .or(() -> plain)
        .map(model -> new PythonForecaster(note(engine, models), call(model, models)));
  }

  private static String call(String model, List<String> models) {
    return logged(models)
        ? "np.exp(%s.forecast(y=np.log(history), h=horizon)[\"mean\"])".formatted(model)
        : "%s.forecast(y=history, h=horizon)[\"mean\"]".formatted(model);
  }

  private static String note(String engine, List<String> models) {
    if (engine.equals("auto-ces")) {
      return VALLEYS;
    }
    if (logged(models)) {
      return ON_LOGARITHMS;
    }
    return form(models).isEmpty() ? "" : NAMED;
  }

  private static boolean logged(List<String> models) {
    return !models.isEmpty() && models.stream().allMatch(m -> m.contains(LOGARITHMS));
  }

  /** The exponential smoothing form where all series have the same. */
  private static String form(List<String> models) {
    List<String> forms = models.stream().map(PythonForecaster::form).distinct().toList();
    return forms.size() == 1 ? forms.getFirst() : "";
  }

  private static String form(String model) {
    Matcher ets = ETS.matcher(model);
    if (!ets.matches()) {
      return "";
    }
    String damped = ets.group(2).equals("N") ? "" : ", damped=" + Py.of(!ets.group(3).isEmpty());
    return ", model=\"" + ets.group(1) + ets.group(2) + ets.group(4) + "\"" + damped;
  }
}
