package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.signalbox.engine.Cancellation;

/**
 * The default engine: finds the seasons, fits a pool of methods and combines their forecasts with
 * the weights that a gate gives for the series' features (FFORMA; Montero-Manso, Athanasopoulos,
 * Hyndman and Talagala 2020). Where the gate is not sure, the median of the pool stands.
 */
final class AutoMethod implements Method {
  private static final int FEWEST = 4;

  /** A member below this share is left out of the combination. */
  private static final double LEAST_WEIGHT = 0.02;

  private final Supplier<Gate> gates;

  AutoMethod(Supplier<Gate> gates) {
    this.gates = gates;
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    if (history.length() < FEWEST) {
      return RandomWalk.tooShort(history);
    }
    List<Integer> seasons = Seasons.of(history);
    History seen = seen(history);
    Gate gate = gates.get();
    GateAdvice advice = gate.advice(FeatureVector.of(seen));
    List<AutoPart> parts = parts(seen, advice, cancellation);
    if (parts.isEmpty()) {
      return RandomWalk.withDrift(history);
    }
    return new AutoModel(seen, seasons, parts, advice.sure(), gate.conformal());
  }

  /** The history with the season that it is forecast with: the strongest that was found. */
  static History seen(History history) {
    List<Integer> seasons = Seasons.of(history);
    return seasons.isEmpty() ? history : history.withSeason(seasons.getFirst());
  }

  /** Without those that are hardly trusted; what is left sums to 1. */
  static double[] kept(double[] weights) {
    double[] out = Arrays.stream(weights).map(w -> w < LEAST_WEIGHT ? 0 : w).toArray();
    double sum = Arrays.stream(out).sum();
    return Arrays.stream(out).map(w -> w / sum).toArray();
  }

  /** The members that can be fitted and carry weight, the heaviest first, sharing it all. */
  private static List<AutoPart> parts(
      History history, GateAdvice advice, Cancellation cancellation) {
    List<AutoPart> parts = new ArrayList<>();
    List<AutoPool.Member> members = AutoPool.members();
    double[] weights = kept(advice.weights());
    for (int i = 0; i < members.size(); i++) {
      double weight = weights[i];
      if (weight > 0) {
        cancellation.check();
        AutoPool.fitted(members.get(i), history, cancellation)
            .ifPresent(part -> parts.add(part.withWeight(weight)));
      }
    }
    double sum = parts.stream().mapToDouble(AutoPart::weight).sum();
    return parts.stream()
        .map(part -> part.withWeight(part.weight() / sum))
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .toList();
  }
}
