package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * A series taken apart by a forecasting {@code engine} into level, trend, season and rest: {@code
 * sum-error}, how far the parts' sum lies from the series at most; {@code season-strength} and
 * {@code trend-strength} (Wang, Smith and Hyndman 2006), from 0 for none to 1 for nothing else;
 * {@code swing}, from the season's lowest to its highest in its last round.
 */
final class Decomposed implements Experiment {
  /** Seasons that are drawn. */
  private static final int DRAWN = 12;

  @Override
  public String kind() {
    return "decomposition";
  }

  @Override
  public Form form() {
    return Subject.FORM.must(Form.Shape.WORD, "engine");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    ForecastTask task = new Subject(setting, kit, context).series();
    Series series = task.series().getFirst();
    ForecastTask one = task.withSeries(List.of(series));
    Engine<ForecastTask, ForecastAnswer> engine =
        new Named(setting, "engine").of(kit.engines().forecast());
    try (Fitted<ForecastTask, ForecastAnswer> fitted = engine.fit(one, context)) {
      SeriesForecast made = fitted.predict(one, context).answer().series().getFirst();
      return switch (made) {
        case SeriesForecast.Predicted predicted ->
            findings(series.values(), predicted.decomposition(), task.season());
        case SeriesForecast.Unpredicted not -> throw new ProblemException(not.problem());
      };
    }
  }

  static Findings findings(double[] values, SeriesForecast.Decomposition parts, int season) {
    double[] trend = parts.trend().length == 0 ? new double[values.length] : parts.trend();
    double[] swing = parts.season().length == 0 ? new double[values.length] : parts.season();
    double[] smooth = sum(parts.level(), trend);
    double[] rest = parts.rest();
    double error =
        IntStream.range(0, values.length)
            .mapToDouble(i -> Math.abs(values[i] - smooth[i] - swing[i] - rest[i]))
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    double[] last = Arrays.copyOfRange(swing, Math.max(0, swing.length - season), swing.length);
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of("season-strength", Measure.Kind.SHARE, strength(swing, rest)));
    measures.add(Measure.of("trend-strength", Measure.Kind.SHARE, strength(smooth, rest)));
    measures.add(Measure.of("sum-error", Measure.Kind.SCORE, error));
    measures.add(
        Measure.of(
            "swing",
            Measure.Kind.SCORE,
            Arrays.stream(last).max().orElse(0) - Arrays.stream(last).min().orElse(0)));
    return new Findings(
        measures,
        List.of(
            new Drawing.Lines(
                "parts",
                new Drawing.Axis("observation", Measure.Kind.COUNT, Drawing.Scale.LINEAR),
                new Drawing.Axis("value", Measure.Kind.SCORE, Drawing.Scale.LINEAR),
                List.of(
                    line("series", season, values),
                    line("smooth", season, smooth),
                    line("season", season, swing),
                    line("rest", season, rest)))));
  }

  private static double[] sum(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
  }

  /** One less the variance of the rest over that of rest and part together, at least 0. */
  static double strength(double[] part, double... rest) {
    return Math.max(0, 1 - variance(rest) / variance(sum(part, rest)));
  }

  private static double variance(double... values) {
    double mean = Draws.mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
  }

  /** Of the last seasons only, since one can't see a week in three years of days. */
  private static Drawing.Line line(String id, int season, double... values) {
    return new Drawing.Line(
        id,
        Optional.empty(),
        Drawing.Form.MEASURED,
        IntStream.range(Math.max(0, values.length - DRAWN * season), values.length)
            .filter(i -> Double.isFinite(values[i]))
            .mapToObj(i -> new Drawing.Point(i + 1, values[i], Optional.empty()))
            .toList());
  }
}
