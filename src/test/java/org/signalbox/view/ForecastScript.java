package org.signalbox.view;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Route;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Insight;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.TimeColumn;
import org.signalbox.task.Timeline;

/** A monthly series that looks like the air passengers, and a race on it. */
final class ForecastScript {
  static final int MONTHS = 144;
  static final List<EngineCard> ENGINES =
      List.of(Cards.ETS, Cards.THETA, Cards.NAIVE, Cards.LAGS, Cards.DRIFT, Cards.DIGITS);

  private static final Timeline LINE =
      new Timeline(LocalDateTime.of(1949, 1, 1, 0, 0), Timeline.Step.MONTH, 1);

  private ForecastScript() {}

  static double at(int i) {
    return (110 + 2.6 * i)
        * (1 + 0.18 * Math.sin((i - 3) * Math.PI / 6) + 0.02 * Math.sin(i * 7.3));
  }

  static Dataset dataset() {
    double[] values = IntStream.range(0, MONTHS).mapToDouble(ForecastScript::at).toArray();
    long[] times =
        IntStream.range(0, MONTHS)
            .mapToLong(i -> LINE.at(i).toEpochSecond(java.time.ZoneOffset.UTC))
            .toArray();
    return Scripts.dataset(
        List.of(
            new TimeColumn("month", ColumnType.DATE, times),
            NumberColumn.of(
                "passengers", java.util.Arrays.stream(values).map(Math::rint).toArray())),
        new Dataset.Doubt(4, Problem.of("SB-INGEST-33", 1, 4)));
  }

  static ForecastTask task() {
    double[] values = IntStream.range(0, MONTHS).mapToDouble(ForecastScript::at).toArray();
    return new ForecastTask(
        "air-passengers.csv",
        "passengers",
        List.of(new Series("passengers", LINE, values)),
        12,
        12,
        List.of(80.0, 95.0));
  }

  static Route route() {
    return Scripts.route(
        Scripts.recognition(task(), "passengers", Optional.of("month"), dataset()),
        Scripts.decision(ENGINES, Cards.ETS, Cards.NAIVE));
  }

  static ForecastAnswer answer(double scale, double width) {
    double[] mean = IntStream.range(0, 12).mapToDouble(i -> at(MONTHS + i) * scale).toArray();
    return new ForecastAnswer(
        List.of(
            new SeriesForecast.Predicted(
                "passengers",
                mean,
                List.of(band(80, mean, width), band(95, mean, width * 1.6)),
                "0.62 ETS(M,Ad,M) + 0.27 DOTM + 0.11 ARIMA(0,1,1)(0,1,1)[12]",
                parts(),
                insight())));
  }

  private static SeriesForecast.Decomposition parts() {
    double[] level = IntStream.range(0, MONTHS).mapToDouble(i -> 110 + 2.6 * i).toArray();
    double[] season =
        IntStream.range(0, MONTHS)
            .mapToDouble(i -> level[i] * 0.18 * Math.sin((i - 3) * Math.PI / 6))
            .toArray();
    double[] rest =
        IntStream.range(0, MONTHS).mapToDouble(i -> at(i) - level[i] - season[i]).toArray();
    return new SeriesForecast.Decomposition(level, new double[0], season, rest);
  }

  private static Insight insight() {
    return new Insight(
        List.of(Insight.Trait.DAMPED_TREND, Insight.Trait.MULTIPLICATIVE_SEASON),
        List.of(12),
        List.of(
            new Insight.Candidate("auto-ets", "ETS(M,Ad,M)", 0.62, 0.71),
            new Insight.Candidate("dotm", "DOTM alpha 0.41", 0.27, 0.78),
            new Insight.Candidate("auto-arima", "ARIMA(0,1,1)(0,1,1)[12]", 0.11, Double.NaN)),
        List.of(origin(108), origin(120), origin(132)),
        List.of(new Insight.Anomaly(117, 300, 420)));
  }

  private static Insight.Origin origin(int known) {
    double[] mean = IntStream.range(known, known + 12).mapToDouble(i -> at(i) * 0.96).toArray();
    return new Insight.Origin(known, mean, 0.6 + known / 1000.0);
  }

  private static SeriesForecast.Band band(double level, double[] mean, double width) {
    double[] low = new double[mean.length];
    double[] high = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      double half = width * Math.sqrt(i + 1.0);
      low[i] = mean[i] - half;
      high[i] = mean[i] + half;
    }
    return new SeriesForecast.Band(level, low, high);
  }

  static List<Lane> lanes() {
    return List.of(
        lane(Cards.ETS, 1.0, 8, 0.52, 0.05, 38),
        lane(Cards.THETA, 0.985, 9, 0.55, 0.06, 61),
        lane(Cards.NAIVE, 0.93, 14, 1.0, 0.09, 0.11),
        lane(Cards.LAGS, 0.97, 12, 0.71, 0.08, 212),
        Scripts.failed(Cards.DRIFT, "The series has a gap of 3 months."),
        lane(Cards.DIGITS, 0.82, 40, 1.94, 0.31, 9_300));
  }

  private static Lane lane(
      EngineCard card, double scale, double width, double mase, double half, double millis) {
    return Scripts.done(
        card, answer(scale, width), Scripts.quality(Metric.MASE, mase, half), millis);
  }

  static List<RaceEvent> race() {
    return Scripts.race(
        lanes(),
        "auto-ets",
        new Comparison(
            List.of("auto-ets", "theta-optimised"),
            List.of("seasonal-naive", "auto-ets"),
            Optional.of("auto-ets"),
            OptionalDouble.of(0),
            List.of()));
  }

  static ScriptedFlow flow() {
    return new ScriptedFlow(new Reading(dataset(), preview()), route(), race());
  }

  private static Preview preview() {
    List<Preview.Line> lines =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new Preview.Line(
                        i + 2L,
                        List.of(LINE.label(i), Long.toString(Math.round(at(i)))),
                        i == 2 ? List.of(Problem.of("SB-INGEST-33", 1, 4)) : List.of()))
            .toList();
    return new Preview(List.of("month", "passengers"), lines);
  }
}
