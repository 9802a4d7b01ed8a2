package org.signalbox.boosting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Gradient boosting of trees with XGBoost's histogram method (Chen and Guestrin, 2016). The loop
 * over rounds is ours, so that a run can be watched, cancelled between rounds and stopped early.
 */
public final class Boosting {
  private final Recipe recipe;
  private final RunContext context;

  private Boosting(Recipe recipe, RunContext context) {
    this.recipe = recipe;
    this.context = context;
  }

  /** Makes XGBoost's native library ready, which takes a moment the first time. */
  public static void load() {
    try (NativeMatrix touched = NativeMatrix.of(DenseFeatures.numbers(new float[1], 1))) {
      touched.matrix.rowNum();
    } catch (XGBoostError error) {
      throw broken(error);
    } catch (LinkageError error) {
      throw new ProblemException(Problem.of("SB-BOOSTING-02", root(error)), error);
    }
  }

  /** Boosts all rounds of the recipe. The caller closes the result. */
  public static BoostedTrees train(Recipe recipe, Examples training, RunContext context) {
    return new Boosting(recipe, context).run(training, Optional.empty());
  }

  /**
   * Boosts until the loss on {@code validation} has not improved for the recipe's patience, and
   * keeps the rounds up to its least. The caller closes the result.
   */
  public static BoostedTrees train(
      Recipe recipe, Examples training, Examples validation, RunContext context) {
    return new Boosting(recipe, context).run(training, Optional.of(validation));
  }

  private BoostedTrees run(Examples training, Optional<Examples> validation) {
    try (NativeMatrix known = NativeMatrix.of(training)) {
      context.cancellation().check();
      Booster booster = unboosted(known.matrix, training.features());
      try {
        List<Double> losses = new ArrayList<>();
        if (validation.isPresent()) {
          try (NativeMatrix held = NativeMatrix.of(validation.get())) {
            boost(booster, known.matrix, held.matrix, losses);
          }
        } else {
          boost(booster, known.matrix);
        }
        return new BoostedTrees(booster, recipe.objective(), keep(booster, losses), losses);
      } catch (XGBoostError | RuntimeException stopped) {
        booster.dispose();
        throw stopped;
      }
    } catch (XGBoostError error) {
      throw broken(error);
    }
  }

  /** XGBoost4J has no public constructor of a booster; training no round makes one. */
  private Booster unboosted(DMatrix training, Features features) throws XGBoostError {
    int threads = Threads.of(features, context);
    Map<String, Object> settings = NativeSettings.of(recipe, features, threads, context.seed());
    return XGBoost.train(training, settings, 0, new HashMap<>(), null, null);
  }

  private void boost(Booster booster, DMatrix training) throws XGBoostError {
    for (int round = 0; round < recipe.rounds(); round++) {
      context.done((double) round / recipe.rounds());
      booster.update(training, round);
    }
    context.done(1);
  }

  private void boost(Booster booster, DMatrix training, DMatrix held, List<Double> losses)
      throws XGBoostError {
    DMatrix[] watched = {held};
    String[] name = {"held"};
    int best = 0;
    for (int round = 0; round < recipe.rounds() && round - best <= recipe.patience(); round++) {
      context.done((double) round / recipe.rounds());
      booster.update(training, round);
      context.cancellation().check();
      losses.add(loss(booster.evalSet(watched, name, round)));
      best = losses.get(round) < losses.get(best) ? round : best;
    }
    context.done(1);
  }

  /** XGBoost reports a line such as {@code [3] held-logloss:0.25}. */
  private static double loss(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1).strip());
  }

  private static int keep(Booster booster, List<Double> losses) throws XGBoostError {
    if (losses.isEmpty()) {
      return booster.getNumBoostedRound();
    }
    int best = 0;
    for (int round = 1; round < losses.size(); round++) {
      best = losses.get(round) < losses.get(best) ? round : best;
    }
    return best + 1;
  }

  private static String root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  static ProblemException broken(Exception error) {
    return new ProblemException(
        Problem.of("SB-BOOSTING-01", String.valueOf(error.getMessage())), error);
  }
}
