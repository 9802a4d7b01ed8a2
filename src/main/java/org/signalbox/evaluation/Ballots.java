package org.signalbox.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.ValuePredictions;

/**
 * One engine's answers by row.
 *
 * @param byRow probabilities of the classes, or a single number
 */
record Ballots(Map<Integer, double[]> byRow) {
  static Optional<Ballots> of(Answer answer) {
    return switch (answer) {
      case ClassPredictions classes -> Optional.of(of(classes.rows(), classes.probabilities()));
      case LabelledText labels -> Optional.of(of(labels.documents(), labels.probabilities()));
      case ValuePredictions values -> {
        double[][] each = new double[values.values().length][];
        for (int i = 0; i < each.length; i++) {
          each[i] = new double[] {values.values()[i]};
        }
        yield Optional.of(of(values.rows(), each));
      }
      case ForecastAnswer _, GeneratedText _, Ranking _ -> Optional.empty();
    };
  }

  private static Ballots of(int[] rows, double[][] said) {
    Map<Integer, double[]> byRow = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      byRow.put(rows[i], said[i]);
    }
    return new Ballots(byRow);
  }
}
