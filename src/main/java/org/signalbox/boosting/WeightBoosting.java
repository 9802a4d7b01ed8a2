package org.signalbox.boosting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.signalbox.engine.RunContext;

/**
 * Trees that learn how to weigh experts by what each lost on past cases (Montero-Manso,
 * Athanasopoulos, Hyndman and Talagala 2020, "FFORMA: Feature-based forecast model averaging"). The
 * softmax of the scores are weights, and what is minimised is the weighted mean loss.
 */
public final class WeightBoosting {
  /** Keeps a leaf's step finite where the weights are already all or nothing. */
  private static final float LEAST_CURVATURE = 1e-3f;

  private WeightBoosting() {}

  /**
   * Boosts all rounds of a recipe whose objective is {@link Objective.Softmax} over the experts.
   * The caller closes the result, whose predictions are the weights.
   *
   * @param losses one line a row, one loss an expert
   */
  public static BoostedTrees train(
      Recipe recipe, DenseFeatures features, float[][] losses, RunContext context) {
    int experts = recipe.objective().outputs();
    if (losses.length != features.rows()
        || Arrays.stream(losses).anyMatch(line -> line.length != experts)) {
      throw new IllegalArgumentException(
          losses.length + " lines of losses, " + features.rows() + " rows, " + experts);
    }
    Examples unlabelled = new Examples(features, new float[features.rows()]);
    try (NativeMatrix known = NativeMatrix.of(unlabelled)) {
      int threads = Threads.of(features, context);
      Map<String, Object> settings = NativeSettings.of(recipe, features, threads, context.seed());
      settings.put("base_score", 0);
      settings.put("disable_default_eval_metric", 1);
      Booster booster = XGBoost.train(known.matrix, settings, 0, new HashMap<>(), null, null);
      try {
        for (int round = 0; round < recipe.rounds(); round++) {
          context.done((double) round / recipe.rounds());
          step(booster, known, losses, round);
        }
        context.done(1);
        return new BoostedTrees(booster, recipe.objective(), recipe.rounds(), java.util.List.of());
      } catch (XGBoostError | RuntimeException stopped) {
        booster.dispose();
        throw stopped;
      }
    } catch (XGBoostError error) {
      throw Boosting.broken(error);
    }
  }

  private static void step(Booster booster, NativeMatrix known, float[][] losses, int round)
      throws XGBoostError {
    float[][] margins = booster.predict(known.matrix, true, 0);
    int experts = losses[0].length;
    float[] gradient = new float[losses.length * experts];
    float[] curvature = new float[losses.length * experts];
    for (int i = 0; i < losses.length; i++) {
      double[] weights = weights(margins[i]);
      double mean = 0;
      for (int j = 0; j < experts; j++) {
        mean += weights[j] * losses[i][j];
      }
      for (int j = 0; j < experts; j++) {
        gradient[i * experts + j] = (float) (weights[j] * (losses[i][j] - mean));
        float bend = (float) (weights[j] * (1 - weights[j]));
        curvature[i * experts + j] = Math.max(LEAST_CURVATURE, bend);
      }
    }
    booster.boost(known.matrix, round, gradient, curvature);
  }

  /** Softmax: the weights that scores stand for. */
  public static double[] weights(float[] margins) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float margin : margins) {
      largest = Math.max(largest, margin);
    }
    double[] out = new double[margins.length];
    double sum = 0;
    for (int j = 0; j < out.length; j++) {
      out[j] = Math.exp(margins[j] - largest);
      sum += out[j];
    }
    for (int j = 0; j < out.length; j++) {
      out[j] /= sum;
    }
    return out;
  }
}
