package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/** Says how far engines are apart on a row, and what is known of it. */
sealed interface Juror {
  DisputedRow judge(int row, List<Ballots> ballots);

  static Juror of(Task task) {
    return switch (task) {
      case TabularTask table when table.classification() ->
          new OfClasses(table.classes(), truths(table.classCodes()));
      case TabularTask table -> OfValues.of(table);
      case TextClassificationTask texts -> new OfClasses(texts.classes(), truths(texts.labels()));
      case ForecastTask _, GenerationTask _, RetrievalTask _ -> new OfClasses(List.of(), _ -> -1);
    };
  }

  private static IntUnaryOperator truths(int[] labels) {
    return row -> labels[row];
  }

  /**
   * @param truth class of a row, -1 where unknown
   */
  record OfClasses(List<String> classes, IntUnaryOperator truth) implements Juror {
    @Override
    public DisputedRow judge(int row, List<Ballots> ballots) {
      List<Optional<double[]>> said =
          ballots.stream().map(b -> Optional.ofNullable(b.byRow().get(row))).toList();
      List<Optional<Claim>> claims = said.stream().map(p -> p.map(this::claim)).toList();
      int known = truth.applyAsInt(row);
      return new DisputedRow(
          row,
          new Claim.Named(known < 0 ? "" : classes.get(known), 1),
          claims,
          divergence(said.stream().flatMap(Optional::stream).map(OfClasses::whole).toList()));
    }

    private Claim claim(double[] probabilities) {
      int best = best(probabilities);
      return new Claim.Named(classes.get(best), whole(probabilities)[best]);
    }

    private static int best(double[] values) {
      int best = 0;
      for (int k = 1; k < values.length; k++) {
        best = values[k] > values[best] ? k : best;
      }
      return best;
    }

    /** Summing to 1, whatever an engine's own rounding. */
    private static double[] whole(double[] probabilities) {
      double sum = Arrays.stream(probabilities).sum();
      return Arrays.stream(probabilities).map(p -> sum > 0 ? p / sum : p).toArray();
    }

    private static double divergence(List<double[]> voices) {
      int classes = voices.getFirst().length;
      double[] mean = new double[classes];
      double each = 0;
      for (double[] voice : voices) {
        for (int k = 0; k < classes; k++) {
          mean[k] += voice[k] / voices.size();
        }
        each += entropy(voice) / voices.size();
      }
      double most = Math.log(Math.min(voices.size(), Math.max(2, classes)));
      return Math.max(0, (entropy(mean) - each) / most);
    }

    private static double entropy(double[] p) {
      return Arrays.stream(p).filter(x -> x > 0).map(x -> -x * Math.log(x)).sum();
    }
  }

  /**
   * @param spread standard deviation of what is known of the target
   */
  record OfValues(TabularTask task, double spread) implements Juror {
    static OfValues of(TabularTask task) {
      double spread =
          deviation(Arrays.stream(task.knownRows()).mapToDouble(task::valueOf).toArray());
      return new OfValues(task, spread > 0 ? spread : 1);
    }

    @Override
    public DisputedRow judge(int row, List<Ballots> ballots) {
      List<Optional<Claim>> claims =
          ballots.stream()
              .map(b -> Optional.ofNullable(b.byRow().get(row)))
              .map(said -> said.<Claim>map(number -> new Claim.Valued(number[0])))
              .toList();
      double[] numbers =
          ballots.stream()
              .flatMap(b -> Optional.ofNullable(b.byRow().get(row)).stream())
              .mapToDouble(number -> number[0])
              .toArray();
      return new DisputedRow(
          row, new Claim.Valued(task.valueOf(row)), claims, deviation(numbers) / spread);
    }

    private static double deviation(double[] values) {
      double mean = Arrays.stream(values).average().orElse(0);
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      return Math.sqrt(squares / Math.max(1, values.length));
    }
  }
}
