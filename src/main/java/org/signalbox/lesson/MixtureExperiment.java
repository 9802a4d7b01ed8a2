package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CorrectedT;
import org.signalbox.forecast.GateCase;
import org.signalbox.forecast.GateCases;
import org.signalbox.forecast.GateFile;
import org.signalbox.forecast.Mixture;

/**
 * The default forecaster's gate and its experts on {@code series} made ones: the error with the
 * heaviest expert alone, the two heaviest, all of them by weight, and all alike without the gate.
 * {@code one-over-two}, {@code two-over-all} and {@code equal-over-all}: how many times as large
 * the first error is, geometric means over the series with their 95 % interval; {@code top-weight},
 * the mean weight of the heaviest; {@code asked}, the share of experts that two of them are.
 */
final class MixtureExperiment implements Experiment {
  @Override
  public String kind() {
    return "mixture";
  }

  @Override
  public Form form() {
    return Form.EMPTY.must(Form.Shape.NUMBER, "series");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Mixture mixture = new Mixture(GateFile.read(kit.forecastGate()));
    GateCases cases = new GateCases();
    cases.simulate(setting.count("series"), context.seed());
    List<GateCase> made = cases.fitted(context);
    int all = mixture.experts().size();
    double[] one = errors(made, series -> mixture.error(series, 1));
    double[] two = errors(made, series -> mixture.error(series, 2));
    double[] every = errors(made, series -> mixture.error(series, all));
    double[] equal = errors(made, mixture::equal);
    List<Measure> measures = new ArrayList<>();
    measures.add(ratio("one-over-two", one, two));
    measures.add(ratio("two-over-all", two, every));
    measures.add(ratio("one-over-all", one, every));
    measures.add(ratio("equal-over-all", equal, every));
    measures.add(
        Measure.of(
            "top-weight",
            Measure.Kind.SHARE,
            made.stream()
                .mapToDouble(s -> Arrays.stream(mixture.weights(s)).max().orElse(0))
                .average()
                .orElse(0)));
    measures.add(Measure.counted("experts", all));
    measures.add(Measure.counted("series", made.size()));
    return new Findings(measures, List.of(errors(one, two, every, equal), weights(mixture, made)));
  }

  private static double[] errors(
      List<GateCase> made, java.util.function.ToDoubleFunction<GateCase> error) {
    return made.stream()
        .mapToDouble(series -> Math.max(1e-6, error.applyAsDouble(series)))
        .toArray();
  }

  /** The geometric mean of the ratios. */
  static Measure ratio(String id, double[] one, double... other) {
    double[] logs =
        IntStream.range(0, one.length).mapToDouble(i -> Math.log(one[i] / other[i])).toArray();
    CorrectedT t = CorrectedT.of(logs, 0);
    return Measure.of(
        id,
        Measure.Kind.RATIO,
        Math.exp(t.mean()),
        Math.exp(t.mean() - t.half()),
        Math.exp(t.mean() + t.half()));
  }

  private static Drawing errors(double[] one, double[] two, double[] every, double[] equal) {
    return new Drawing.Bars(
        "errors",
        Measure.Kind.SCORE,
        Drawing.Scale.LINEAR,
        List.of(bar("one", one), bar("two", two), bar("every", every), bar("equal", equal)));
  }

  /** Geometric means, so that no single series decides. */
  private static Drawing.Bar bar(String label, double... errors) {
    double mean = Math.exp(Arrays.stream(errors).map(Math::log).average().orElse(0));
    return new Drawing.Bar(label, mean, Optional.empty(), Optional.empty());
  }

  /** What the gate gives each expert on average. */
  private static Drawing weights(Mixture mixture, List<GateCase> made) {
    List<Drawing.Bar> bars = new ArrayList<>();
    for (int j = 0; j < mixture.experts().size(); j++) {
      int expert = j;
      double mean = made.stream().mapToDouble(s -> mixture.weights(s)[expert]).average().orElse(0);
      bars.add(new Drawing.Bar(mixture.experts().get(j), mean, Optional.empty(), Optional.empty()));
    }
    return new Drawing.Bars("weights", Measure.Kind.SHARE, Drawing.Scale.LINEAR, bars);
  }
}
