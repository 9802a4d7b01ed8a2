package org.signalbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the races on this machine showed beyond what the gate expected: for each engine a mean
 * difference, drawn towards none as long as there are few races (an empirical Bayes mean).
 *
 * @param races how many were learned from
 */
public record Experience(int races, Map<String, Difference> engines) {
  /** Races that count as much as the expectation that there is no difference. */
  private static final double PRIOR_QUALITY = 10;

  private static final double PRIOR_TIME = 3;

  /**
   * How one engine differs here.
   *
   * @param quality added to the expected one
   * @param slower decimal logarithm of the time against the expected one
   */
  public record Difference(double quality, double slower) {
    static final Difference NONE = new Difference(0, 0);

    private static Difference of(RecordedRace.Shown shown, Estimate told) {
      boolean baseline = shown.role() == RecordedRace.Role.BASELINE;
      return new Difference(
          baseline ? 0 : shown.quality() - told.quality(),
          Math.log10(Math.max(1e-3, shown.millis()) / Math.max(1e-3, told.latencyMs())));
    }
  }

  public Experience {
    engines = Map.copyOf(engines);
  }

  /** Nothing was raced here, or nothing is to be learned. */
  public static Experience none() {
    return new Experience(0, Map.of());
  }

  /** What these races show beyond what the gate expects of them. */
  public static Experience of(List<RecordedRace> races, RouteGate gate) {
    Map<String, List<Difference>> found = new HashMap<>();
    for (RecordedRace race : races) {
      for (RecordedRace.Shown s : race.shown()) {
        Estimate told =
            gate.foresee(race.features(), s.engine(), s.ruledQuality(), s.ruledMillis());
        found
            .computeIfAbsent(key(race.features().kind(), s.engine()), _ -> new ArrayList<>())
            .add(Difference.of(s, told));
      }
    }
    Map<String, Difference> means = new HashMap<>();
    found.forEach((engine, all) -> means.put(engine, mean(all)));
    return new Experience(races.size(), means);
  }

  private static Difference mean(List<Difference> all) {
    double quality = all.stream().mapToDouble(Difference::quality).sum();
    double slower = all.stream().mapToDouble(Difference::slower).sum();
    return new Difference(
        quality / (all.size() + PRIOR_QUALITY), slower / (all.size() + PRIOR_TIME));
  }

  private static String key(TaskFeatures.Kind kind, String engine) {
    return kind + " " + engine;
  }

  Expected corrected(TaskFeatures.Kind kind, String engine, Expected told) {
    Difference here = engines.getOrDefault(key(kind, engine), Difference.NONE);
    return new Expected(
        Math.clamp(told.quality() + here.quality(), -1, 1),
        told.sd(),
        told.millis() * Math.pow(10, here.slower()),
        told.megabytes());
  }
}
