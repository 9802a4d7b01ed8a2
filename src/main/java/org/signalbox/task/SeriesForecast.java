package org.signalbox.task;

import java.util.List;

/** What became of one series: a forecast, or the reason why there is none. */
public sealed interface SeriesForecast {
  String id();

  /**
   * @param mean point forecasts, one a step of the horizon
   * @param bands prediction intervals, narrowest level first; may be empty
   * @param model what was fitted, in the field's notation, such as {@code ETS(M,Ad,M)}
   * @param decomposition the explanation of the history; empty arrays when the engine has none
   * @param insight how the model was chosen and where the history surprised it
   */
  record Predicted(
      String id,
      double[] mean,
      List<Band> bands,
      String model,
      Decomposition decomposition,
      Insight insight)
      implements SeriesForecast {
    public Predicted {
      bands = List.copyOf(bands);
    }

    /** A forecast that explains no choice. */
    public Predicted(
        String id, double[] mean, List<Band> bands, String model, Decomposition decomposition) {
      this(id, mean, bands, model, decomposition, Insight.none());
    }
  }

  record Unpredicted(String id, Problem problem) implements SeriesForecast {}

  /**
   * A prediction interval.
   *
   * @param level coverage in percent
   */
  record Band(double level, double[] low, double[] high) {}

  /**
   * History split into parts of equal length; each array is empty when the model has no such part.
   */
  record Decomposition(double[] level, double[] trend, double[] season, double[] rest) {
    public static Decomposition none() {
      return new Decomposition(new double[0], new double[0], new double[0], new double[0]);
    }
  }
}
