package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.signalbox.engine.Cancellation;

/**
 * The default engine: finds the seasons, fits a pool of methods and combines their forecasts with
 * the weights that a gate gives for the series' features (FFORMA; Montero-Manso, Athanasopoulos,
 * Hyndman and Talagala 2020). Where the gate is not sure, the median of a robust pool stands.
 * Outliers are learned from as they are: at 313 ends of histories with outliers before them (M1,
 * tourism, M3 yearly and other) the mean of the pool had a MASE of 1.764 with those replaced much
 * as R's {@code tsclean} does, and 1.754 with them.
 */
record AutoMethod(Supplier<Gate> gates) implements Method {
  private static final int FEWEST = 4;

  @Override
  public Model fit(History history, Cancellation cancellation) {
    return RandomWalk.insteadOf(history, FEWEST).orElseGet(() -> learn(history, cancellation));
  }

  private Model learn(History history, Cancellation cancellation) {
    Gate gate = gates.get();
    AutoPlan plan = AutoPlan.of(history, gate);
    List<AutoPart> parts = parts(plan, plan.history(), cancellation);
    if (parts.isEmpty()) {
      return RandomWalk.withDrift(history);
    }
    RollingOrigin past = RollingOrigin.of(plan, parts, cancellation);
    return new AutoModel(plan, plan.history(), parts, past, gate.conformal());
  }

  /** The members that can be fitted and carry weight, the heaviest first, sharing it all. */
  private static List<AutoPart> parts(AutoPlan plan, History history, Cancellation cancellation) {
    List<AutoPart> parts = new ArrayList<>();
    for (int i = 0; i < plan.members().size(); i++) {
      double weight = plan.weights()[i];
      if (weight > 0) {
        cancellation.check();
        AutoPool.fitted(plan.members().get(i), history, cancellation)
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
