package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signalbox.engine.Progress;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.TaskFeatures;

/**
 * Strategies side by side on the same recorded tasks (as RouterBench, Hu et al. 2024, does for
 * language models). The best single engine, and the best of each kind of task, are those that are
 * best on average over these very tasks, so that they are the hardest to beat. Regret and gaps are
 * of the tasks with repeats: the oracle is chosen on one half of the cases and paid on the other.
 */
public record LabReport(List<Foreseen> tasks, Policy policy) {
  private static final int DRAWS = 1000;
  private static final double NEARLY = 0.8;

  public LabReport {
    tasks = List.copyOf(tasks);
  }

  /** Only the tasks of one kind. */
  public LabReport only(TaskFeatures.Kind kind) {
    return new LabReport(
        tasks.stream().filter(t -> t.race().features().kind() == kind).toList(), policy);
  }

  /** What one strategy earned on each task; {@code halved} is NaN without repeats. */
  private record Earned(double[] quality, double[] millis, double[] utility, double[] halved) {}

  /** What the strategies are measured by; the oracle's utility is NaN without repeats. */
  private record Bars(Earned single, Earned singles, double[] oracle) {}

  /** One line a strategy, then the oracle, then what only luck could have earned too. */
  public List<StrategyScore> scores(long seed) {
    return scores(seed, _ -> {});
  }

  /**
   * The same, telling how many of the strategies are reckoned.
   *
   * @param told may throw to end it
   */
  public List<StrategyScore> scores(long seed, Progress told) {
    Strategy single = new Strategy.Best("best single", Map.of(), best());
    Strategy singles = new Strategy.Best("best of each kind", bestOfEach(), "");
    double[] oracle = oracles();
    Bars bars = new Bars(earned(single), earned(singles), oracle);
    List<Strategy> all = new ArrayList<>();
    all.add(new Strategy.Random());
    all.add(new Strategy.BySize(Strategy.BySize.End.SMALLEST));
    all.add(new Strategy.BySize(Strategy.BySize.End.LARGEST));
    engines().forEach(engine -> all.add(new Strategy.Always(engine)));
    all.add(single);
    all.add(singles);
    all.add(new Strategy.Rules());
    all.add(new Strategy.Gate());
    List<StrategyScore> scores = new ArrayList<>();
    for (Strategy strategy : all) {
      told.done((double) scores.size() / all.size());
      scores.add(score(strategy, earned(strategy), bars, seed));
    }
    scores.addAll(knowing(oracle));
    return scores;
  }

  /**
   * The share of the way from always taking the largest engine to the oracle that the learned gate
   * goes; above 1 where it did better than the oracle, which knows one half of the cases only.
   */
  public StrategyScore.Gap beyondLargest(long seed) {
    Strategy largest = new Strategy.BySize(Strategy.BySize.End.LARGEST);
    return gap(earned(new Strategy.Gate()), earned(largest), oracles(), seed);
  }

  /** Mean utility of what the learned gate chose; NaN without tasks. */
  double worth() {
    return mean(earned(new Strategy.Gate()).utility);
  }

  private double[] oracles() {
    return tasks.stream().mapToDouble(t -> oracle(t.race())).toArray();
  }

  /** The oracle, which knows other repeats of each task, and who knew these cases themselves. */
  private List<StrategyScore> knowing(double... oracle) {
    double[] hindsight =
        tasks.stream()
            .map(Foreseen::race)
            .mapToDouble(
                race ->
                    race.shown().stream()
                        .mapToDouble(s -> worth(race, s, s.quality()))
                        .max()
                        .orElse(0))
            .toArray();
    double[] known = Arrays.stream(oracle).filter(Double::isFinite).toArray();
    return List.of(
        knowing("oracle", mean(known), Collections.nCopies(known.length, 0.0), 1),
        knowing("hindsight", mean(hindsight), List.of(), Double.NaN));
  }

  private StrategyScore knowing(String name, double utility, List<Double> losses, double share) {
    var gap = new StrategyScore.Gap(share, share, share);
    double none = Double.NaN;
    return new StrategyScore(name, tasks.size(), none, none, utility, losses, gap, gap);
  }

  /** The engine that earns most on average over these tasks. */
  private String best() {
    return engines().stream()
        .max(
            Comparator.comparingDouble(engine -> mean(earned(new Strategy.Always(engine)).utility)))
        .orElse("");
  }

  private Map<TaskFeatures.Kind, String> bestOfEach() {
    Map<TaskFeatures.Kind, String> best = new EnumMap<>(TaskFeatures.Kind.class);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      best.put(kind, only(kind).best());
    }
    return best;
  }

  /** Those that raced nearly everywhere where their kind of task did. */
  private List<String> engines() {
    Map<String, Integer> raced = new TreeMap<>();
    Map<String, Integer> possible = new HashMap<>();
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      List<RecordedRace> mine =
          tasks.stream().map(Foreseen::race).filter(r -> r.features().kind() == kind).toList();
      for (RecordedRace race : mine) {
        race.shown().forEach(s -> raced.merge(s.engine(), 1, Integer::sum));
        race.shown().forEach(s -> possible.put(s.engine(), mine.size()));
      }
    }
    return raced.entrySet().stream()
        .filter(e -> e.getValue() >= NEARLY * possible.getOrDefault(e.getKey(), 0))
        .map(Map.Entry::getKey)
        .toList();
  }

  private StrategyScore score(Strategy strategy, Earned mine, Bars bars, long seed) {
    double logs = Arrays.stream(mine.millis).map(Math::log).average().orElse(Double.NaN);
    List<Double> lost =
        IntStream.range(0, tasks.size())
            .mapToDouble(i -> 100 * (bars.oracle[i] - mine.halved[i]))
            .filter(Double::isFinite)
            .boxed()
            .toList();
    return new StrategyScore(
        strategy.name(),
        tasks.size(),
        mean(mine.quality),
        Math.exp(logs),
        mean(mine.utility),
        lost,
        gap(mine, bars.single, bars.oracle, seed),
        gap(mine, bars.singles, bars.oracle, seed));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private Earned earned(Strategy strategy) {
    int n = tasks.size();
    Earned earned = new Earned(new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      RecordedRace race = tasks.get(i).race();
      List<RecordedRace.Shown> shown = race.shown();
      double[] chances = strategy.chances(tasks.get(i), policy);
      for (int k = 0; k < chances.length; k++) {
        RecordedRace.Shown s = shown.get(k);
        earned.quality[i] += chances[k] * s.quality();
        earned.millis[i] += chances[k] * s.millis();
        earned.utility[i] += chances[k] * worth(race, s, s.quality());
        earned.halved[i] += chances[k] * (worth(race, s, even(s)) + worth(race, s, odd(s))) / 2;
      }
      earned.halved[i] = repeated(shown) ? earned.halved[i] : Double.NaN;
    }
    return earned;
  }

  /** Whether another half of the cases tells how far an engine's lead was luck. */
  private static boolean repeated(List<RecordedRace.Shown> shown) {
    return shown.stream().filter(s -> Double.isFinite(s.even()) && Double.isFinite(s.odd())).count()
        > 1;
  }

  private double worth(RecordedRace race, RecordedRace.Shown s, double quality) {
    return Strategy.utility(race, policy, quality, s.millis());
  }

  private static double even(RecordedRace.Shown s) {
    return Double.isNaN(s.even()) ? s.quality() : s.even();
  }

  private static double odd(RecordedRace.Shown s) {
    return Double.isNaN(s.odd()) ? s.quality() : s.odd();
  }

  /** Chosen on one half of the cases and paid on the other, and the other way round. */
  private double oracle(RecordedRace race) {
    if (!repeated(race.shown())) {
      return Double.NaN;
    }
    RecordedRace.Shown onEven = best(race, LabReport::even);
    RecordedRace.Shown onOdd = best(race, LabReport::odd);
    return (worth(race, onEven, odd(onEven)) + worth(race, onOdd, even(onOdd))) / 2;
  }

  private RecordedRace.Shown best(RecordedRace race, ToDoubleFunction<RecordedRace.Shown> quality) {
    return race.shown().stream()
        .max(Comparator.comparingDouble(s -> worth(race, s, quality.applyAsDouble(s))))
        .orElseThrow();
  }

  /** Over draws of whole sources, since tasks of one source resemble each other. */
  private StrategyScore.Gap gap(Earned mine, Earned base, double[] oracle, long seed) {
    Map<String, List<Integer>> sources = new LinkedHashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      sources.computeIfAbsent(tasks.get(i).race().source(), _ -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> groups = List.copyOf(sources.values());
    Random random = new Random(seed);
    double[] drawn = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      int[] at =
          IntStream.range(0, groups.size())
              .mapToObj(_ -> groups.get(random.nextInt(groups.size())))
              .flatMapToInt(group -> group.stream().mapToInt(i -> i))
              .toArray();
      drawn[d] = recovered(mine, base, oracle, at);
    }
    double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    int[] all = IntStream.range(0, tasks.size()).toArray();
    return new StrategyScore.Gap(
        recovered(mine, base, oracle, all), quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  private static double quantile(double[] sorted, double p) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(p * (sorted.length - 1))];
  }

  private static double recovered(Earned mine, Earned base, double[] oracle, int... at) {
    int[] known = Arrays.stream(at).filter(i -> Double.isFinite(oracle[i])).toArray();
    double won = Arrays.stream(known).mapToDouble(i -> mine.halved[i] - base.halved[i]).sum();
    double there = Arrays.stream(known).mapToDouble(i -> oracle[i] - base.halved[i]).sum();
    return there > 0 ? won / there : Double.NaN;
  }
}
