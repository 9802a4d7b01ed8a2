package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Restraint;
import org.signalbox.engine.RunContext;

/**
 * A search for settings of boosted trees by successive halving (Jamieson and Talwalkar, 2016): many
 * settings with few rounds, of large tables on few rows; the best of them with more of both. At
 * most 26 trials; the seed alone decides which.
 */
final class TreeSearch {
  /** Trials without a limit. */
  static final int TRIALS = 26;

  private static final int FIRST = 16;
  private static final int SECOND = 7;
  private static final int THIRD = 3;
  private static final int FEW_ROWS = 4000;
  private static final double ALONE = 0.6;

  private record Named(String name, TreeSetting setting) {}

  private record Tried(Named setting, Trial trial) {}

  private final Training training;
  private final HeldBack held;
  private final Budget budget;
  private final TreeCost cost;
  private final RunContext context;

  TreeSearch(Training training, HeldBack held, Budget budget, RunContext context) {
    this.training = training;
    this.held = held;
    this.budget = budget;
    this.cost = budget.cost();
    this.context = context;
  }

  /** The trials of the last stage that the limit let begin, the best first. */
  List<Trial> run(double share) {
    List<Named> settings = settings();
    List<Tried> quick = stage(Stage.QUICK, settings, quick(), share);
    List<Tried> whole = stage(Stage.WHOLE, best(quick, SECOND), trials(), share);
    List<Named> slower = best(whole, THIRD).stream().map(TreeSearch::slower).toList();
    List<Tried> fine = stage(Stage.FINE, slower, trials(), share);
    List<Trial> found = new ArrayList<>();
    fine.forEach(t -> found.add(t.trial()));
    whole.forEach(t -> found.add(t.trial()));
    found.sort(Comparator.comparingDouble(Trial::loss));
    return List.copyOf(found);
  }

  private TreeTrials trials() {
    return new TreeTrials(training, held, context);
  }

  private TreeTrials quick() {
    if (training.rows() <= FEW_ROWS) {
      return trials();
    }
    Training some = training.pick(KnnLearner.some(training.rows(), FEW_ROWS, context.seed()));
    return new TreeTrials(some, HeldBack.of(some, context.seed()).first(), context);
  }

  private List<Tried> stage(Stage stage, List<Named> settings, TreeTrials trials, double share) {
    List<Tried> tried = new ArrayList<>();
    for (Named named : settings) {
      int rounds = stage.bounded(affordable(stage, trials, named.setting(), share));
      if (stage == Stage.FINE && rounds < stage.wanted || !budget.next(stage, share)) {
        break;
      }
      TreeSetting setting = TreeCost.hurried(named.setting(), rounds, stage.wanted);
      Trial trial = trials.run(named.name(), setting, rounds, stage.patience());
      tried.add(new Tried(named, trial));
    }
    tried.sort(Comparator.comparingDouble(t -> t.trial().loss()));
    return tried;
  }

  /** Where the stage's time is too little for several trials, one gets most of the time. */
  private int affordable(Stage stage, TreeTrials trials, TreeSetting setting, double share) {
    int shared = cost.rounds(trials, setting, share * stage.part / stage.sharing);
    return stage == Stage.WHOLE && shared < stage.wanted
        ? Math.min(stage.wanted, cost.rounds(trials, setting, share * ALONE))
        : shared;
  }

  private static List<Named> best(List<Tried> tried, int count) {
    return tried.stream().limit(count).map(Tried::setting).toList();
  }

  private static Named slower(Named named) {
    Growth g = named.setting().growth();
    Growth slow =
        new Growth(g.learningRate() / 3, g.depth(), g.childWeight(), g.rowShare(), g.columnShare());
    return new Named(named.name() + " slower", named.setting().growing(slow));
  }

  private List<Named> settings() {
    Random random = new Random(context.seed());
    List<Named> settings = new ArrayList<>();
    Growth[] known = {
      new Growth(0.1, training.rows() < 1000 ? 4 : 6, 1, 0.8, 0.8),
      new Growth(0.3, 6, 1, 1, 1),
      new Growth(0.15, 2, 1, 0.8, 0.8),
      new Growth(0.15, 1, 1, 0.8, 0.8),
      new Growth(0.1, 8, 3, 0.7, 0.5)
    };
    TreeSetting usual = TreeSetting.of(training, known[0]);
    for (Growth growth : known) {
      settings.add(new Named("trees " + settings.size(), usual.growing(growth)));
    }
    if (Counts.possible(training.target())) {
      Objective other =
          usual.objective() instanceof Objective.Poisson
              ? new Objective.SquaredError()
              : new Objective.Poisson();
      settings.add(new Named("trees " + settings.size(), usual.minimising(other)));
    }
    while (settings.size() < FIRST) {
      settings.add(new Named("trees " + settings.size(), drawn(random)));
    }
    return settings;
  }

  private TreeSetting drawn(Random random) {
    Growth growth =
        new Growth(
            0.15,
            1 + random.nextInt(8),
            Math.exp(random.nextDouble() * Math.log(10)),
            0.5 + random.nextDouble() / 2,
            0.3 + 0.7 * random.nextDouble());
    Restraint usual = TreeSetting.restraint(training);
    double ridge = Math.exp(Math.log(0.1) + random.nextDouble() * Math.log(100));
    double gain = random.nextBoolean() ? 0 : Math.exp(random.nextDouble() * 4 - 4);
    Restraint restraint = new Restraint(ridge, gain, usual.mostStep(), usual.directions());
    return new TreeSetting(TreeSetting.of(training, growth).objective(), growth, restraint);
  }
}
