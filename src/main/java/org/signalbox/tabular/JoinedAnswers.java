package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.ValuePredictions;

/** Answers to the parts of a table as one answer to the whole. */
final class JoinedAnswers {
  private JoinedAnswers() {}

  static TabularAnswer of(List<TabularAnswer> parts, Schema schema) {
    int[] rows = IntStream.range(0, parts.stream().mapToInt(p -> p.rows().length).sum()).toArray();
    Attributions attributions = attributions(parts);
    if (schema.classes().isEmpty()) {
      return new ValuePredictions(
          rows,
          numbers(parts, p -> ((ValuePredictions) p).values()),
          numbers(parts, p -> ((ValuePredictions) p).low()),
          numbers(parts, p -> ((ValuePredictions) p).high()),
          attributions);
    }
    double[][] lines = lines(parts, p -> ((ClassPredictions) p).probabilities());
    return new ClassPredictions(rows, schema.classes(), lines, attributions);
  }

  private static Attributions attributions(List<TabularAnswer> parts) {
    double[][] perRow = lines(parts, p -> p.attributions().perRow());
    if (perRow.length == 0) {
      return Attributions.none();
    }
    Attributions first = parts.getFirst().attributions();
    double[] importance = new double[first.features().size()];
    for (double[] line : perRow) {
      for (int f = 0; f < line.length; f++) {
        importance[f] += Math.abs(line[f]) / perRow.length;
      }
    }
    double[] bases = numbers(parts, p -> p.attributions().bases());
    return new Attributions(
        first.features(), importance, perRow, bases, first.scale(), first.tree());
  }

  private static double[] numbers(
      List<TabularAnswer> parts, Function<TabularAnswer, double[]> which) {
    return parts.stream().map(which).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] lines(
      List<TabularAnswer> parts, Function<TabularAnswer, double[][]> which) {
    List<double[]> all = new ArrayList<>();
    parts.forEach(p -> all.addAll(List.of(which.apply(p))));
    return all.toArray(double[][]::new);
  }
}
