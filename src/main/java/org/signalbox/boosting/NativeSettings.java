package org.signalbox.boosting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A recipe in XGBoost's parameter names, which are strings by its nature. */
final class NativeSettings {
  /** Weights of words need few bins, and a node's histogram has one for each bin of each word. */
  private static final int SPARSE_BINS = 16;

  private static final int DENSE_BINS = 256;

  private NativeSettings() {}

  static Map<String, Object> of(Recipe recipe, Features features, int threads, long seed) {
    Growth growth = recipe.growth();
    Map<String, Object> settings = new HashMap<>();
    settings.put("tree_method", "hist");
    settings.put("eta", growth.learningRate());
    settings.put("max_depth", growth.depth());
    settings.put("min_child_weight", growth.childWeight());
    settings.put("subsample", growth.rowShare());
    settings.put("colsample_bytree", growth.columnShare());
    settings.put("seed", (int) Math.floorMod(seed, (long) Integer.MAX_VALUE));
    settings.put("nthread", threads);
    settings.put("max_bin", bins(features));
    settings.put("verbosity", 0);
    settings.putAll(held(recipe.restraint()));
    settings.putAll(goal(recipe.objective()));
    return settings;
  }

  private static int bins(Features features) {
    return switch (features) {
      case DenseFeatures d -> DENSE_BINS;
      case SparseFeatures s -> SPARSE_BINS;
    };
  }

  private static Map<String, Object> held(Restraint restraint) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lambda", restraint.ridge());
    settings.put("gamma", restraint.leastGain());
    if (restraint.mostStep() > 0) {
      settings.put("max_delta_step", restraint.mostStep());
    }
    if (restraint.directions().stream().anyMatch(d -> d != 0)) {
      settings.put("monotone_constraints", list(restraint.directions()));
    }
    return settings;
  }

  private static String list(List<? extends Number> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  private static Map<String, Object> goal(Objective objective) {
    return switch (objective) {
      case Objective.Logistic l -> Map.of("objective", "binary:logistic", "eval_metric", "logloss");
      case Objective.Softmax s ->
          Map.of(
              "objective", "multi:softprob", "eval_metric", "mlogloss", "num_class", s.classes());
      case Objective.SquaredError s ->
          Map.of("objective", "reg:squarederror", "eval_metric", "rmse");
      case Objective.Poisson p ->
          Map.of("objective", "count:poisson", "eval_metric", "poisson-nloglik");
      case Objective.Quantiles q ->
          Map.of(
              "objective",
              "reg:quantileerror",
              "eval_metric",
              "quantile",
              "quantile_alpha",
              list(List.of(q.low(), q.high())));
    };
  }
}
