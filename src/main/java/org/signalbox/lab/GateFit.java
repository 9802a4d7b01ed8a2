package org.signalbox.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Examples;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.EngineModel;
import org.signalbox.routing.KindModel;
import org.signalbox.routing.Leaning;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.TaskFeatures;

/**
 * Fits the model of one kind of task.
 *
 * @param core engines whose mean is a task's level
 * @param seed of the trees' draws
 */
record GateFit(Set<String> core, long seed) {
  private static final int FOLDS = 5;

  /** With fewer races the rules stand. */
  private static final int ENOUGH = 25;

  /** A constant learned from {@code n} races counts {@code n / (n + PRIOR)}. */
  private static final double PRIOR = 5;

  /** The share of the races that an engine of the core took part in. */
  private static final double NEARLY = 0.8;

  /**
   * One engine in one race.
   *
   * @param level of the task
   */
  private record Case(RecordedRace race, RecordedRace.Shown shown, double level) {
    float[] row() {
      return EngineModel.row(race.features(), shown.ruledQuality(), shown.ruledMillis());
    }

    double better() {
      return shown.quality() - level;
    }

    double slower() {
      return Math.log10(shown.millis() / Math.max(1e-3, shown.ruledMillis()));
    }
  }

  /** A figure of a case, and what it may be told from. */
  private record Target<C>(Function<C, float[]> row, ToDoubleFunction<C> value) {}

  private static final Target<Case> BETTER = new Target<>(Case::row, Case::better);
  private static final Target<Case> SLOWER = new Target<>(Case::row, Case::slower);

  /** Races of one kind of task. */
  static GateFit of(List<RecordedRace> races, long seed) {
    Map<String, Long> raced =
        races.stream()
            .flatMap(race -> race.shown().stream())
            .filter(s -> s.role() == RecordedRace.Role.CONTENDER)
            .collect(Collectors.groupingBy(RecordedRace.Shown::engine, Collectors.counting()));
    raced.values().removeIf(count -> count < NEARLY * races.size());
    return new GateFit(Set.copyOf(raced.keySet()), seed);
  }

  /** Empty where the races are too few. */
  Optional<KindModel> model(List<RecordedRace> races, Map<String, Double> sds) {
    List<RecordedRace> whole = races.stream().filter(this::complete).toList();
    if (core.isEmpty() || whole.size() < ENOUGH) {
      return Optional.empty();
    }
    boolean apart = whole.getFirst().features().kind() != TaskFeatures.Kind.SERIES;
    GateSize size = apart ? size(whole) : GateSize.SMALL;
    var names = new TreeSet<String>();
    whole.forEach(race -> race.shown().forEach(s -> names.add(s.engine())));
    Target<RecordedRace> level = new Target<>(race -> race.features().values(), this::level);
    return Optional.of(
        new KindModel(
            apart ? Optional.of(leaning(whole, level, size)) : Optional.empty(),
            names.stream()
                .filter(engine -> cases(whole, engine).size() >= ENOUGH)
                .map(engine -> engine(cases(whole, engine), size, sds.getOrDefault(engine, 0.1)))
                .toList()));
  }

  private boolean complete(RecordedRace race) {
    return race.shown().stream().filter(s -> core.contains(s.engine())).count() == core.size();
  }

  private double level(RecordedRace race) {
    return race.shown().stream()
        .filter(s -> core.contains(s.engine()))
        .mapToDouble(RecordedRace.Shown::quality)
        .average()
        .orElseThrow();
  }

  private List<Case> cases(List<RecordedRace> races, String engine) {
    return races.stream()
        .flatMap(
            race ->
                race.shown().stream()
                    .filter(s -> s.engine().equals(engine))
                    .map(s -> new Case(race, s, level(race, s))))
        .toList();
  }

  /** Few origins of a series tell its level badly: there the rules take its place. */
  private double level(RecordedRace race, RecordedRace.Shown shown) {
    return race.features().kind() == TaskFeatures.Kind.SERIES ? shown.ruledQuality() : level(race);
  }

  private EngineModel engine(List<Case> cases, GateSize size, double sd) {
    boolean series = cases.getFirst().race().features().kind() == TaskFeatures.Kind.SERIES;
    GateSize time = series ? GateSize.SMALL : GateSize.LARGE;
    return new EngineModel(
        cases.getFirst().shown().engine(),
        leaning(cases, BETTER, size),
        leaning(cases, SLOWER, time),
        (float) sd);
  }

  /** The size whose trees miss the core's differences least on sources that they have not seen. */
  private GateSize size(List<RecordedRace> races) {
    return GateSize.ALL.stream()
        .min(Comparator.comparingDouble(size -> missed(races, size)))
        .orElseThrow();
  }

  private double missed(List<RecordedRace> races, GateSize size) {
    return core.stream()
        .mapToDouble(
            engine ->
                IntStream.range(0, FOLDS).mapToDouble(f -> missed(races, engine, size, f)).sum())
        .sum();
  }

  private double missed(List<RecordedRace> races, String engine, GateSize size, int fold) {
    List<Case> all = cases(races, engine);
    List<Case> taught = all.stream().filter(c -> fold(c) != fold).toList();
    if (taught.isEmpty()) {
      return 0;
    }
    Leaning learned = leaning(taught, BETTER, size);
    return all.stream()
        .filter(c -> fold(c) == fold)
        .mapToDouble(c -> c.better() - learned.of(c.row()))
        .map(off -> off * off)
        .sum();
  }

  /** Other folds than those that the gate is judged by, each source in one. */
  private static int fold(Case one) {
    return Math.floorMod(one.race().source().hashCode() / 31, FOLDS);
  }

  private <C> Leaning leaning(List<C> cases, Target<C> target, GateSize size) {
    double sum = cases.stream().mapToDouble(target.value()).sum();
    float constant = (float) (sum / (cases.size() + PRIOR));
    int width = target.row().apply(cases.getFirst()).length;
    float[] values = new float[cases.size() * width];
    float[] labels = new float[cases.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(target.row().apply(cases.get(i)), 0, values, i * width, width);
      labels[i] = (float) target.value().applyAsDouble(cases.get(i)) - constant;
    }
    Examples examples = new Examples(DenseFeatures.numbers(values, width), labels);
    try (BoostedTrees trees = Boosting.train(size.recipe(), examples, RunContext.quiet(seed))) {
      return new Leaning(trees.ship(), constant);
    }
  }
}
