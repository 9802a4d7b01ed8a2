package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.engine.RunContext;

/**
 * Tries settings on rows held back, weighs the best by what they said there, and learns these again
 * from all rows. With boosted trees alone the best setting is taken by itself.
 */
record SearchedLearner(Roster roster, SearchLimit limit) implements Learner {
  private static final int FEWEST_FOR_QUANTILES = 100;
  private static final int TREES_KEPT = 5;

  SearchedLearner within(SearchLimit other) {
    return new SearchedLearner(roster, other);
  }

  @Override
  public void load() {
    Boosting.load();
  }

  @Override
  public Learned reopen(Saved saved) {
    return LearnedBlend.reopen(saved);
  }

  @Override
  public Learned learn(Training training, RunContext context) {
    HeldBack held = HeldBack.of(training, context.seed());
    List<Roster.Entry> others = roster.others(training, held);
    Budget budget = new Budget(limit, others.size() + TreeSearch.TRIALS, context);
    double share = held.folds().size() == 1 ? 0.45 : 0.75;
    Target target = training.target().pick(held.rows());
    List<Trial> trials = new ArrayList<>();
    trials.add(Trial.of("baseline", Constant.learner(), training, held, context));
    for (Roster.Entry entry : others) {
      if (budget.next(Stage.OTHERS, share)) {
        trials.add(Trial.of(entry.name(), entry.learner(), training, held, context));
      }
    }
    TreeSearch search = new TreeSearch(training, held, budget, context);
    search.run(share).stream().limit(TREES_KEPT).forEach(trials::add);
    double[] weights = weights(trials, target, context);
    return new Refit(training, held, budget, context).blend(trials, weights);
  }

  private double[] weights(List<Trial> trials, Target target, RunContext context) {
    return switch (roster) {
      case ALL -> Weights.of(trials, target, context.seed());
      case TREES -> {
        double[] weights = new double[trials.size()];
        Trial best = trials.stream().min(Comparator.comparingDouble(Trial::loss)).orElseThrow();
        weights[trials.indexOf(best)] = 1;
        yield weights;
      }
    };
  }

  /** The end of a search: what was chosen is learned from all rows. */
  private record Refit(Training training, HeldBack held, Budget budget, RunContext context) {
    LearnedBlend blend(List<Trial> trials, double[] weights) {
      Target target = training.target().pick(held.rows());
      double[][] outputs = blended(trials, weights);
      Temperature temperature = Temperature.of(outputs, target);
      List<Learned> members = new ArrayList<>();
      List<LearnedBlend.Kept> kept = new ArrayList<>();
      try {
        for (int m = 0; m < weights.length; m++) {
          kept.add(new LearnedBlend.Kept(trials.get(m).name(), trials.get(m).loss(), weights[m]));
          if (weights[m] > 0) {
            members.add(trials.get(m).learner().learn(training, Share.silent(context)));
            context.done(0.7 + 0.25 * (m + 1) / weights.length);
          }
        }
        Spread spread = spread(outputs, target);
        context.done(1);
        return new LearnedBlend(
            members, spread, facts(members, weights, temperature, spread, kept));
      } catch (RuntimeException stopped) {
        members.forEach(Learned::close);
        throw stopped;
      }
    }

    private LearnedBlend.Facts facts(
        List<Learned> members,
        double[] weights,
        Temperature temperature,
        Spread spread,
        List<LearnedBlend.Kept> kept) {
      return new LearnedBlend.Facts(
          members.stream().map(Form::of).toList(),
          java.util.Arrays.stream(weights).filter(w -> w > 0).toArray(),
          temperature,
          spread.margin(),
          spread.quantiles().isPresent() ? spread.widened() : Double.NaN,
          new LearnedBlend.Search(budget.trials(), budget.planned(), kept),
          training.rows());
    }

    private static double[][] blended(List<Trial> trials, double[] weights) {
      double[][] first = trials.getFirst().held();
      double[][] outputs = new double[first.length][first[0].length];
      for (int m = 0; m < weights.length; m++) {
        for (int row = 0; row < outputs.length; row++) {
          for (int k = 0; k < outputs[row].length; k++) {
            outputs[row][k] += weights[m] * trials.get(m).held()[row][k];
          }
        }
      }
      return outputs;
    }

    private Spread spread(double[][] outputs, Target target) {
      Conformal margin = Conformal.of(Spread.errors(outputs, target));
      if (target.classification() || target.size() < FEWEST_FOR_QUANTILES) {
        return Spread.constant(margin);
      }
      TreeSetting setting =
          TreeSetting.of(training, new Growth(0.1, 4, 1, 0.8, 0.8))
              .minimising(new Objective.Quantiles(0.05, 0.95));
      Trial ends = new TreeTrials(training, held, context).run("quantiles", setting, 300, 15);
      if (!Spread.follows(outputs, ends.held(), target)) {
        return Spread.constant(margin);
      }
      LearnedTrees trees = ((BoostedLearner) ends.learner()).learn(training, Share.silent(context));
      return new Spread(margin, Optional.of(trees), Spread.widening(ends.held(), target));
    }
  }
}
