package org.signalbox.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RuleGate;
import org.signalbox.routing.TaskFeatures;

/** A way to choose an engine for a task without having raced it. */
public sealed interface Strategy {
  String name();

  /** The chance with which each engine of a race is chosen, in the race's order. */
  double[] chances(Foreseen task, Policy policy);

  /** Every engine as often. */
  record Random() implements Strategy {
    @Override
    public String name() {
      return "random";
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      double[] all = new double[task.race().shown().size()];
      Arrays.fill(all, 1.0 / all.length);
      return all;
    }
  }

  /** Always the same engine; the baseline where it did not race. */
  record Always(String engine) implements Strategy {
    @Override
    public String name() {
      return "always " + engine;
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      double[] values =
          task.race().shown().stream()
              .mapToDouble(
                  s ->
                      s.engine().equals(engine)
                          ? 2
                          : s.role() == RecordedRace.Role.BASELINE ? 1 : 0)
              .toArray();
      return most(values);
    }
  }

  /**
   * Engines chosen in hindsight over all tasks.
   *
   * @param engines one for each of these kinds
   * @param usual the one for all other kinds
   */
  record Best(String name, Map<TaskFeatures.Kind, String> engines, String usual)
      implements Strategy {
    public Best {
      engines = Map.copyOf(engines);
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      String engine = engines.getOrDefault(task.race().features().kind(), usual);
      return new Always(engine).chances(task, policy);
    }
  }

  /** The engine of which the least, or the most, time is expected. */
  record BySize(End end) implements Strategy {
    /** Which end. */
    public enum End {
      SMALLEST,
      LARGEST
    }

    @Override
    public String name() {
      return end.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      int sign = end == End.LARGEST ? 1 : -1;
      return most(task.race().shown().stream().mapToDouble(s -> sign * s.ruledMillis()).toArray());
    }
  }

  /** What the explicit rules expect. */
  record Rules() implements Strategy {
    @Override
    public String name() {
      return "rules";
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      return cheapestOfBest(
          task.race(),
          policy,
          task.race().shown().stream()
              .map(s -> new Foreseen.Expectation(s.ruledQuality(), s.ruledMillis()))
              .toArray(Foreseen.Expectation[]::new));
    }
  }

  /** What was learned from races of other sources. */
  record Gate() implements Strategy {
    @Override
    public String name() {
      return "gate";
    }

    @Override
    public double[] chances(Foreseen task, Policy policy) {
      return cheapestOfBest(
          task.race(), policy, task.expected().toArray(Foreseen.Expectation[]::new));
    }
  }

  /** As the router chooses: of those within noise of the best the fastest. */
  private static double[] cheapestOfBest(
      RecordedRace race, Policy policy, Foreseen.Expectation... expected) {
    double[] utility =
        Arrays.stream(expected)
            .mapToDouble(e -> utility(race, policy, e.quality(), e.millis()))
            .toArray();
    double enough = Arrays.stream(utility).max().orElse(0) - RuleGate.NOISE;
    double[] values =
        IntStream.range(0, utility.length)
            .mapToDouble(
                i -> utility[i] >= enough ? -expected[i].millis() : Double.NEGATIVE_INFINITY)
            .toArray();
    return most(values);
  }

  /** All on the largest; the first of equals. */
  private static double[] most(double... values) {
    double[] chances = new double[values.length];
    IntStream.range(0, values.length)
        .boxed()
        .max(Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(i -> -i))
        .ifPresent(i -> chances[i] = 1);
    return chances;
  }

  /** Utility of an outcome of which quality and time are known. */
  static double utility(RecordedRace race, Policy policy, double quality, double millis) {
    return RuleGate.utility(policy, quality, millis, race.features().answers());
  }
}
