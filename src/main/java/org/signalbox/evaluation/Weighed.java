package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.Answer;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.LabelledText;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Decomposition;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.ValuePredictions;

/** The weighed mean of two answers to one task, on what both answered. */
final class Weighed {
  private final double share;

  private Weighed(double share) {
    this.share = share;
  }

  /**
   * @param share of the first answer, from 0 to 1
   * @return empty for answers that have no mean: texts and rankings
   */
  @SuppressWarnings("unchecked") // the mean is of the type of both
  static <A extends Answer> Optional<A> of(A one, A other, double share) {
    Weighed weighed = new Weighed(share);
    Optional<? extends Answer> mean =
        switch (one) {
          case ClassPredictions a when other instanceof ClassPredictions b ->
              Optional.of(weighed.classes(a, b));
          case ValuePredictions a when other instanceof ValuePredictions b ->
              Optional.of(weighed.values(a, b));
          case LabelledText a when other instanceof LabelledText b ->
              Optional.of(weighed.labels(a, b));
          case ForecastAnswer a when other instanceof ForecastAnswer b ->
              Optional.of(weighed.forecasts(a, b));
          default -> Optional.empty();
        };
    return (Optional<A>) mean;
  }

  private ClassPredictions classes(ClassPredictions a, ClassPredictions b) {
    int[][] common = common(a.rows(), b.rows());
    double[][] lines =
        lines(common, a.probabilities(), ordered(a.classes(), b.classes(), b.probabilities()));
    int[] rows = picked(a.rows(), common[0]);
    return new ClassPredictions(rows, a.classes(), lines, Attributions.none());
  }

  private LabelledText labels(LabelledText a, LabelledText b) {
    int[][] common = common(a.documents(), b.documents());
    double[][] lines =
        lines(common, a.probabilities(), ordered(a.classes(), b.classes(), b.probabilities()));
    return new LabelledText(picked(a.documents(), common[0]), a.classes(), lines);
  }

  private ValuePredictions values(ValuePredictions a, ValuePredictions b) {
    int[][] common = common(a.rows(), b.rows());
    double[] values =
        IntStream.range(0, common[0].length)
            .mapToDouble(i -> mean(a.values()[common[0][i]], b.values()[common[1][i]]))
            .toArray();
    int[] rows = picked(a.rows(), common[0]);
    return new ValuePredictions(rows, values, new double[0], new double[0], Attributions.none());
  }

  private ForecastAnswer forecasts(ForecastAnswer a, ForecastAnswer b) {
    return new ForecastAnswer(
        IntStream.range(0, Math.min(a.series().size(), b.series().size()))
            .mapToObj(i -> forecast(a.series().get(i), b.series().get(i)))
            .toList());
  }

  private SeriesForecast forecast(SeriesForecast a, SeriesForecast b) {
    if (!(a instanceof Predicted one)) {
      return b;
    }
    return b instanceof Predicted other ? mean(one, other) : one;
  }

  private Predicted mean(Predicted a, Predicted b) {
    double[] mean = line(a.mean(), b.mean());
    String model = a.model() + " + " + b.model();
    return new Predicted(a.id(), mean, List.of(), model, Decomposition.none());
  }

  private double[][] lines(int[][] common, double[][] a, double[][] b) {
    return IntStream.range(0, common[0].length)
        .mapToObj(i -> line(a[common[0][i]], b[common[1][i]]))
        .toArray(double[][]::new);
  }

  private double[] line(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> mean(a[k], b[k])).toArray();
  }

  private double mean(double a, double b) {
    return share * a + (1 - share) * b;
  }

  private static double[][] ordered(List<String> classes, List<String> given, double[][] lines) {
    return Arrays.stream(lines)
        .map(line -> ClassCase.ordered(classes, given, line))
        .toArray(double[][]::new);
  }

  /** Where the rows that both have stand in the one and in the other. */
  private static int[][] common(int[] mine, int[] theirs) {
    Map<Integer, Integer> at = new HashMap<>();
    IntStream.range(0, theirs.length).forEach(i -> at.put(theirs[i], i));
    int[] kept = IntStream.range(0, mine.length).filter(i -> at.containsKey(mine[i])).toArray();
    return new int[][] {kept, IntStream.of(kept).map(i -> at.get(mine[i])).toArray()};
  }

  private static int[] picked(int[] rows, int[] kept) {
    return IntStream.of(kept).map(i -> rows[i]).toArray();
  }
}
