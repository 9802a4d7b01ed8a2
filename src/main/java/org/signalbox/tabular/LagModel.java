package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Examples;
import org.signalbox.engine.RunContext;

/** Trees over the lags of many series at once, asked step by step. */
record LagModel(LagShape shape, BoostedTrees trees) implements AutoCloseable {
  /**
   * One row for each change from {@code from} of its series' length up to {@code to}, as shares.
   */
  static Examples examples(LagShape shape, List<Prepared> series, double from, double to) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (Prepared one : series) {
      int end = (int) Math.round(to * one.length());
      for (int t = Math.max(one.back(), (int) Math.round(from * one.length())); t < end; t++) {
        float[] row = new float[shape.width()];
        shape.write(one.changes(), t, one.timeline(), row, 0);
        rows.add(row);
        labels.add((float) one.changes()[t]);
      }
    }
    float[] known = new float[labels.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = labels.get(i);
    }
    return new Examples(matrix(shape, rows), known);
  }

  private static DenseFeatures matrix(LagShape shape, List<float[]> rows) {
    float[] values = new float[rows.size() * shape.width()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * shape.width(), shape.width());
    }
    return new DenseFeatures(values, shape.types());
  }

  /** A series known up to an origin. */
  record Origin(Prepared series, int known) {}

  /**
   * Forecasts all origins together, each step from the steps before it.
   *
   * @return levels, one line an origin, one entry a step
   */
  double[][] forecast(List<Origin> origins, int horizon, RunContext context) {
    double[][] levels = new double[origins.size()][];
    double[][] changes = new double[origins.size()][];
    for (int i = 0; i < levels.length; i++) {
      Origin origin = origins.get(i);
      levels[i] = Arrays.copyOf(origin.series().levels(), origin.known() + horizon);
      changes[i] = Arrays.copyOf(origin.series().changes(), origin.known() + horizon);
    }
    for (int step = 0; step < horizon; step++) {
      context.done((double) step / horizon);
      float[] rows = new float[origins.size() * shape.width()];
      for (int i = 0; i < levels.length; i++) {
        Origin origin = origins.get(i);
        int t = origin.known() + step;
        shape.write(changes[i], t, origin.series().timeline(), rows, i * shape.width());
      }
      advance(origins, step, new State(levels, changes, rows), context);
    }
    double[][] ahead = new double[levels.length][];
    for (int i = 0; i < levels.length; i++) {
      int known = origins.get(i).known();
      ahead[i] = Arrays.copyOfRange(levels[i], known, known + horizon);
    }
    return ahead;
  }

  private record State(double[][] levels, double[][] changes, float[] rows) {}

  private void advance(List<Origin> origins, int step, State state, RunContext context) {
    DenseFeatures features = new DenseFeatures(state.rows(), shape.types());
    float[][] predicted = trees.predict(features, Share.silent(context));
    for (int i = 0; i < predicted.length; i++) {
      Prepared series = origins.get(i).series();
      int t = origins.get(i).known() + step;
      state.changes()[i][t] = predicted[i][0];
      state.levels()[i][t] =
          state.levels()[i][t - series.back()] + series.scale() * predicted[i][0];
    }
  }

  @Override
  public void close() {
    trees.close();
  }
}
