package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.ValuePredictions;

/** Picks rows out of answers about a table and joins the answers of several folds. */
final class Joined {
  private Joined() {}

  /**
   * @param kept which of the answer's predictions to keep
   * @param rows the row numbers they get
   */
  static TabularAnswer picked(TabularAnswer answer, int[] kept, int[] rows) {
    return switch (answer) {
      case ClassPredictions a ->
          new ClassPredictions(
              rows, a.classes(), lines(a.probabilities(), kept), picked(a.attributions(), kept));
      case ValuePredictions a ->
          new ValuePredictions(
              rows,
              IntStream.of(kept).mapToDouble(i -> a.values()[i]).toArray(),
              cells(a.low(), kept),
              cells(a.high(), kept),
              picked(a.attributions(), kept));
    };
  }

  /** One answer of all; empty when there is none. */
  static Optional<TabularAnswer> tabular(List<TabularAnswer> answers) {
    List<ClassPredictions> classes = new ArrayList<>();
    List<ValuePredictions> values = new ArrayList<>();
    for (TabularAnswer answer : answers) {
      switch (answer) {
        case ClassPredictions a -> classes.add(a);
        case ValuePredictions a -> values.add(a);
      }
    }
    int[] rows = answers.stream().flatMapToInt(a -> Arrays.stream(a.rows())).toArray();
    Attributions why = attributions(answers.stream().map(TabularAnswer::attributions).toList());
    if (!classes.isEmpty()) {
      double[][] lines =
          classes.stream().flatMap(a -> Arrays.stream(a.probabilities())).toArray(double[][]::new);
      return Optional.of(new ClassPredictions(rows, classes.getFirst().classes(), lines, why));
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ValuePredictions(
                rows,
                values.stream().flatMapToDouble(a -> Arrays.stream(a.values())).toArray(),
                values.stream().flatMapToDouble(a -> Arrays.stream(a.low())).toArray(),
                values.stream().flatMapToDouble(a -> Arrays.stream(a.high())).toArray(),
                why));
  }

  /**
   * Mean importance over the folds and the contributions of all rows, where every fold has them.
   */
  private static Attributions attributions(List<Attributions> parts) {
    if (parts.isEmpty()
        || parts.stream().anyMatch(p -> !p.features().equals(parts.getFirst().features()))) {
      return Attributions.none();
    }
    List<String> features = parts.getFirst().features();
    double[] importance = new double[features.size()];
    for (int k = 0; k < importance.length; k++) {
      int feature = k;
      ToDoubleFunction<Attributions> one = part -> part.importance()[feature];
      importance[k] = parts.stream().mapToDouble(one).average().orElse(0);
    }
    boolean all = parts.stream().allMatch(p -> p.perRow().length > 0);
    double[][] perRow =
        all
            ? parts.stream().flatMap(p -> Arrays.stream(p.perRow())).toArray(double[][]::new)
            : new double[0][];
    return new Attributions(features, importance, perRow);
  }

  private static Attributions picked(Attributions why, int[] kept) {
    return new Attributions(
        why.features(),
        why.importance(),
        why.perRow().length == 0 ? why.perRow() : lines(why.perRow(), kept));
  }

  private static double[][] lines(double[][] lines, int[] kept) {
    return IntStream.of(kept).mapToObj(i -> lines[i]).toArray(double[][]::new);
  }

  private static double[] cells(double[] cells, int[] kept) {
    return cells.length == 0 ? cells : IntStream.of(kept).mapToDouble(i -> cells[i]).toArray();
  }
}
