package org.signalbox.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.signalbox.engine.Standing;
import org.signalbox.routing.Policy;

/**
 * Judges a race.
 *
 * @param entries engines whose quality is known
 * @param answers how many answers each gave, as the task counts them
 * @param routed id of the engine that the router chose
 */
public record Contest(
    List<Entry> entries, int answers, Optional<String> routed, Policy policy, long seed) {
  /** Worse than the baseline by its whole distance to perfection is as bad as it gets. */
  private static final double WORST = -1;

  /** Entries scored by another metric than the largest can't be compared and are left out. */
  public Contest {
    Optional<Metric> metric =
        entries.stream()
            .max(Comparator.comparingInt(e -> e.marks().cases()))
            .map(e -> e.marks().metric());
    entries =
        entries.stream()
            .filter(e -> metric.filter(e.marks().metric()::equals).isPresent())
            .toList();
  }

  public Comparison judge() {
    if (entries.isEmpty()) {
      return Comparison.none();
    }
    List<Worth> worths = worths(group -> true);
    Optional<String> oracle = worths.stream().findFirst().map(Worth::engine);
    Halves halves = new Halves(worths(group -> group % 2 == 0), worths(group -> group % 2 != 0));
    OptionalDouble regret = Regret.of(worths, halves, routed);
    return new Comparison(best(), frontier(), oracle, regret, worths, halves, Optional.empty());
  }

  /** The leader and all whom it does not beat beyond doubt, best value first. */
  private List<String> best() {
    List<Entry> ranked = entries.stream().sorted(byQuality()).toList();
    Marks leader = ranked.getFirst().marks();
    return ranked.stream()
        .filter(e -> e.marks() == leader || !new Duel(leader, e.marks()).clear(seed))
        .map(Entry::id)
        .toList();
  }

  static Comparator<Entry> byQuality() {
    return Comparator.comparingDouble(
        e -> e.marks().metric().higherIsBetter() ? -e.marks().value() : e.marks().value());
  }

  /** Fastest first. */
  private List<String> frontier() {
    return entries.stream()
        .filter(e -> entries.stream().noneMatch(other -> dominates(other, e)))
        .sorted(Comparator.comparingDouble(e -> e.spent().latencyMs()))
        .map(Entry::id)
        .toList();
  }

  private static boolean dominates(Entry one, Entry other) {
    int quality = byQuality().compare(one, other);
    int time = Double.compare(one.spent().latencyMs(), other.spent().latencyMs());
    return quality <= 0 && time <= 0 && quality + time < 0;
  }

  /** Highest utility first, on the cases whose group is asked for; empty without a baseline. */
  private List<Worth> worths(IntPredicate groups) {
    return entries.stream()
        .filter(e -> e.card().standing() == Standing.BASELINE)
        .findFirst()
        .map(baseline -> worths(baseline, groups))
        .orElse(List.of());
  }

  private List<Worth> worths(Entry baseline, IntPredicate groups) {
    return entries.stream()
        .map(e -> worth(e, scaled(e.marks(), baseline.marks(), groups)))
        .filter(worth -> Double.isFinite(worth.utility()))
        .sorted(Comparator.comparingDouble(Worth::utility).reversed())
        .toList();
  }

  private Worth worth(Entry entry, double scaled) {
    Spent spent = entry.spent();
    return new Worth(
            entry.id(), scaled, spent.latencyMs(), spent.energyJ(), spent.money(), answers, 0)
        .under(policy);
  }

  /** Quality on the cases that the baseline answered too: 0 as the baseline, 1 perfect. */
  static double scaled(Marks marks, Marks baseline, IntPredicate groups) {
    Duel common =
        new Duel(
                marks.only(i -> groups.test(marks.group(i))),
                baseline.only(i -> groups.test(baseline.group(i))))
            .common();
    double base = common.other().value();
    double perfect = marks.metric().perfect();
    double gain = common.one().value() - base;
    double scaled = gain == 0 || base == perfect ? 0 : gain / (perfect - base);
    return Double.isNaN(scaled) ? Double.NaN : Math.clamp(scaled, WORST, 1);
  }
}
