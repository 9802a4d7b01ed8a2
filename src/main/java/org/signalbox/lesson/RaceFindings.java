package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.Lead;
import org.signalbox.evaluation.Metric;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.task.Problem;

/**
 * What a race found: {@code lead} of the first engine over the second on the same cases, {@code
 * time-ratio} and {@code energy-ratio} of the second to the first, {@code quality-ENGINE} and
 * {@code seconds-ENGINE} of each, {@code cases}; bars of quality and of time.
 *
 * @param lanes in the lesson's order, all of them done
 */
record RaceFindings(List<Lane> lanes, long seed) {
  Findings findings() {
    List<Measure> measures = new ArrayList<>();
    if (lanes.size() > 1) {
      Lane first = lanes.get(0);
      Lane second = lanes.get(1);
      lead(first, second).ifPresent(measures::add);
      measures.add(times(turns(first), turns(second)));
      measures.add(energies(turns(first), turns(second)));
    }
    lanes.forEach(lane -> quality(lane).ifPresent(measures::add));
    lanes.forEach(lane -> measures.add(seconds(lane)));
    lanes.stream()
        .flatMap(lane -> lane.quality().stream())
        .findFirst()
        .ifPresent(quality -> measures.add(Measure.counted("cases", quality.cases())));
    return new Findings(measures, drawings(), remarks());
  }

  /** How a metric's figures are written. */
  static Measure.Kind kind(Metric metric) {
    return switch (metric) {
      case ACCURACY, BALANCED_ACCURACY, EXACT_MATCH, RECALL, COVERAGE, COVERAGE_90 ->
          Measure.Kind.SHARE;
      case F1, AUC, AVERAGE_PRECISION, LOG_LOSS, BRIER, CALIBRATION_ERROR, RMSE, MAE, R2, MAPE ->
          Measure.Kind.SCORE;
      case MASE, SMAPE, ROUGE_L, NDCG -> Measure.Kind.SCORE;
    };
  }

  private Optional<Measure> lead(Lane first, Lane second) {
    return first
        .laps()
        .marks()
        .flatMap(one -> second.laps().marks().flatMap(other -> Lead.of(one, other, seed)))
        .map(
            lead -> Measure.of("lead", kind(lead.metric()), lead.value(), lead.low(), lead.high()));
  }

  /** The median of the turns' ratios, turn by turn, with the lowest and the highest. */
  static Measure times(List<Measurement> first, List<Measurement> second) {
    double[] ratios = paired(first, second, turn -> Math.max(1, turn.wall()));
    return Measure.of(
        "time-ratio",
        Measure.Kind.TIME_RATIO,
        median(ratios),
        ratios[0],
        ratios[ratios.length - 1]);
  }

  /** Both bands at their worst, since a modelled figure may be off by a factor of three. */
  static Measure energies(List<Measurement> first, List<Measurement> second) {
    double value = joules(second, Energy::value) / joules(first, Energy::value);
    double low = joules(second, Energy::low) / joules(first, Energy::high);
    double high = joules(second, Energy::high) / joules(first, Energy::low);
    return Measure.of("energy-ratio", Measure.Kind.RATIO, value, low, high);
  }

  private static double joules(List<Measurement> turns, ToDoubleFunction<Energy> part) {
    return Math.max(1e-9, turns.stream().map(Measurement::energy).mapToDouble(part).sum());
  }

  private static double[] paired(
      List<Measurement> first, List<Measurement> second, ToDoubleFunction<Measurement> figure) {
    return IntStream.range(0, Math.min(first.size(), second.size()))
        .mapToDouble(i -> figure.applyAsDouble(second.get(i)) / figure.applyAsDouble(first.get(i)))
        .sorted()
        .toArray();
  }

  /** The turns after the cold one; that alone where there is no other. */
  static List<Measurement> turns(Lane lane) {
    List<Measurement> all = lane.laps().turns();
    return all.size() > 1 ? all.subList(1, all.size()) : all;
  }

  private static Optional<Measure> quality(Lane lane) {
    return lane.quality()
        .map(
            q ->
                Measure.of(
                    "quality-" + lane.card().id(), kind(q.metric()), q.value(), q.low(), q.high()));
  }

  private static Measure seconds(Lane lane) {
    double[] seconds =
        turns(lane).stream().mapToDouble(turn -> turn.wall() / 1e9).sorted().toArray();
    return Measure.of(
        "seconds-" + lane.card().id(),
        Measure.Kind.SECONDS,
        median(seconds),
        seconds[0],
        seconds[seconds.length - 1]);
  }

  /** Of figures in ascending order. */
  static double median(double... sorted) {
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private List<Drawing> drawings() {
    List<Drawing> drawings = new ArrayList<>();
    Optional<Measure.Kind> quality =
        lanes.stream()
            .flatMap(lane -> lane.quality().stream())
            .findFirst()
            .map(q -> kind(q.metric()));
    quality.ifPresent(
        kind -> drawings.add(bars("quality", Drawing.Scale.LINEAR, kind, RaceFindings::quality)));
    drawings.add(
        bars(
            "seconds",
            Drawing.Scale.LOG,
            Measure.Kind.SECONDS,
            lane -> Optional.of(seconds(lane))));
    quality.ifPresent(kind -> drawings.add(against(kind)));
    return drawings;
  }

  private Drawing bars(
      String id, Drawing.Scale scale, Measure.Kind kind, Function<Lane, Optional<Measure>> figure) {
    List<Drawing.Bar> bars =
        lanes.stream()
            .flatMap(lane -> figure.apply(lane).stream().map(measure -> bar(lane, measure)))
            .toList();
    return new Drawing.Bars(id, kind, scale, bars);
  }

  private static Drawing.Bar bar(Lane lane, Measure measure) {
    return new Drawing.Bar(
        lane.card().name(), measure.value(), measure.range(), Optional.of(lane.card().family()));
  }

  /** One point an engine: what it reached by what it took. */
  private Drawing against(Measure.Kind kind) {
    List<Drawing.Line> points =
        lanes.stream()
            .flatMap(
                lane ->
                    quality(lane).stream()
                        .map(
                            q ->
                                new Drawing.Line(
                                    lane.card().name(),
                                    Optional.of(lane.card().family()),
                                    Drawing.Form.MEASURED,
                                    List.of(
                                        new Drawing.Point(
                                            seconds(lane).value(), q.value(), q.range())))))
            .toList();
    return new Drawing.Lines(
        "quality-by-seconds",
        new Drawing.Axis("seconds", Measure.Kind.SECONDS, Drawing.Scale.LOG),
        new Drawing.Axis("quality", kind, Drawing.Scale.LINEAR),
        points);
  }

  /** What the engines want said of their answers, and whether the energy was measured. */
  private List<Problem> remarks() {
    Stream<Problem> said =
        lanes.stream()
            .map(Lane::outcome)
            .flatMap(
                outcome ->
                    outcome instanceof Outcome.Done<?> done
                        ? done.result().remarks().stream()
                        : Stream.of());
    Stream<Problem> energy =
        lanes.stream()
            .flatMap(lane -> lane.first().stream())
            .limit(1)
            .map(first -> Problem.of("SB-LESSON-32", first.energy().badge().ordinal()));
    return Stream.concat(said, energy).distinct().toList();
  }
}
