package org.signalbox.boosting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.UnpackedLibraries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trained trees in native memory; may be asked until closed. Not for several threads at once. */
public final class BoostedTrees implements AutoCloseable {
  /** Few enough rows that a cancel between two parts is felt at once. */
  private static final int PART = 4096;

  private static final String KEPT = "signalbox.rounds";

  private final Booster booster;
  private final Objective objective;
  private final int rounds;
  private final List<Double> losses;

  BoostedTrees(Booster booster, Objective objective, int rounds, List<Double> losses) {
    this.booster = booster;
    this.objective = objective;
    this.rounds = rounds;
    this.losses = List.copyOf(losses);
  }

  /** Rounds in use: those up to the least validation loss, or all where none was watched. */
  public int rounds() {
    return rounds;
  }

  /** Trees in use. */
  public int trees() {
    return rounds * objective.outputs();
  }

  /** Loss on the validation part after each round; empty where none was watched. */
  public List<Double> losses() {
    return losses;
  }

  public Objective objective() {
    return objective;
  }

  /**
   * Predictions in the unit of the target: the probability of class 1 for logistic, a probability
   * for each class for softmax, the value for squared error.
   *
   * @return one line a row, one entry an output
   */
  public float[][] predict(Features features, RunContext context) {
    return inParts(features, PART, context, matrix -> booster.predict(matrix, false, limit()));
  }

  /**
   * As {@link #predict} with another number of rounds.
   *
   * @param first rounds to use, from 1
   */
  public float[][] predict(Features features, int first, RunContext context) {
    return inParts(features, PART, context, matrix -> booster.predict(matrix, false, first));
  }

  /** As {@link #predict}, before the link function: log-odds, class scores, the value. */
  public float[][] margins(Features features, RunContext context) {
    return inParts(features, PART, context, matrix -> booster.predict(matrix, true, limit()));
  }

  /**
   * What each feature adds to the margin, exact for these trees: TreeSHAP (Lundberg, Erion and Lee,
   * 2018). It costs about trees x leaves x depth squared a row.
   *
   * @param part rows between two looks at the cancellation
   * @return one line a row; for each output in turn one entry a column and the bias last; each
   *     output's entries sum to its margin
   */
  public float[][] contributions(Features features, int part, RunContext context) {
    return inParts(features, part, context, matrix -> booster.predictContrib(matrix, limit()));
  }

  /** The model in XGBoost's binary JSON, with the rounds in use. */
  public byte[] save() {
    try {
      booster.setAttr(KEPT, Integer.toString(rounds));
      return booster.toByteArray("ubj");
    } catch (XGBoostError error) {
      throw Boosting.broken(error);
    }
  }

  /**
   * The trees without XGBoost around them. Only for trees on numbers; their margins are those of
   * {@link #margins} less the constant that XGBoost starts from.
   */
  public ShippedTrees ship() {
    try {
      String[] dumps = booster.getModelDump("", false, "json");
      List<JsonNode> trees = new ArrayList<>();
      for (int tree = 0; tree < trees(); tree++) {
        trees.add(JsonMapper.shared().readTree(dumps[tree]));
      }
      return ShippedTrees.of(objective.outputs(), trees);
    } catch (XGBoostError error) {
      throw Boosting.broken(error);
    }
  }

  /** A saved model for the objective it was trained with. The caller closes the result. */
  public static BoostedTrees load(byte[] saved, Objective objective) {
    try {
      Booster booster = XGBoost.loadModel(saved);
      UnpackedLibraries.XGBOOST.release();
      try {
        booster.setParam("verbosity", 0);
        String kept = booster.getAttr(KEPT);
        int rounds = kept == null ? booster.getNumBoostedRound() : Integer.parseInt(kept);
        return new BoostedTrees(booster, objective, rounds, List.of());
      } catch (XGBoostError | RuntimeException stopped) {
        booster.dispose();
        throw stopped;
      }
    } catch (XGBoostError | IOException error) {
      throw Boosting.broken(error);
    }
  }

  @Override
  public void close() {
    booster.dispose();
  }

  /** XGBoost counts rounds here, and takes 0 for "all". */
  private int limit() {
    return rounds;
  }

  private float[][] inParts(Features features, int part, RunContext context, Call call) {
    List<float[]> lines = new ArrayList<>(features.rows());
    try {
      booster.setParam("nthread", Threads.of(features, context));
      for (int from = 0; from < features.rows(); from += part) {
        context.done((double) from / features.rows());
        int to = Math.min(from + part, features.rows());
        Features some = features.pick(IntStream.range(from, to).toArray());
        try (NativeMatrix matrix = NativeMatrix.of(some)) {
          lines.addAll(List.of(call.on(matrix.matrix)));
        }
      }
    } catch (XGBoostError error) {
      throw Boosting.broken(error);
    }
    context.done(1);
    return lines.toArray(float[][]::new);
  }

  @FunctionalInterface
  private interface Call {
    float[][] on(DMatrix matrix) throws XGBoostError;
  }
}
