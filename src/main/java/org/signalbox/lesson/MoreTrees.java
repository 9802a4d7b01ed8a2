package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;

/**
 * Boosted trees on the numbers of a table with two classes, by how many {@code trees} are used, the
 * largest number last: {@code most-over-best}, how many times as large the log loss on new rows is
 * with all trees as with {@code best} of them, over {@code draws}; {@code seen-most} and {@code
 * new-most}, the loss with all trees on the rows learned from and on new ones.
 */
final class MoreTrees implements Experiment {
  private static final long DRAWS = 1000;
  private static final double LEAST = 1e-7;

  @Override
  public String kind() {
    return "more-trees";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.NUMBERS, "trees")
        .must(Form.Shape.NUMBER, "test")
        .may(Form.Shape.NUMBER, "rows", "draws");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Subject subject = new Subject(setting, kit, context);
    TabularTask task = subject.table();
    if (task.classes().size() != 2) {
      throw subject.problem("SB-LESSON-40");
    }
    List<Double> trees = setting.numbers("trees");
    int draws = setting.count("draws", 5);
    double[][] seen = new double[trees.size()][draws];
    double[][] fresh = new double[trees.size()][draws];
    for (int draw = 0; draw < draws; draw++) {
      RunContext drawn = context.withSeed(context.seed() * DRAWS + draw);
      Parting parting = Parting.of(task, setting.count("test"), drawn.seed());
      Examples known = examples(parting.task(), parting.train());
      Examples asked = examples(parting.task(), parting.test());
      int most = trees.getLast().intValue();
      Recipe recipe = new Recipe(new Objective.Logistic(), Growth.usual(), most, 1);
      RunContext silent = drawn.silent();
      try (BoostedTrees boosted = Boosting.train(recipe, known, silent)) {
        for (int k = 0; k < trees.size(); k++) {
          int first = trees.get(k).intValue();
          seen[k][draw] = loss(boosted.predict(known.features(), first, silent), known.labels());
          fresh[k][draw] = loss(boosted.predict(asked.features(), first, silent), asked.labels());
        }
      }
      context.done((draw + 1.0) / draws);
    }
    return findings(trees, seen, fresh);
  }

  static Findings findings(List<Double> trees, double[][] seen, double[][] fresh) {
    int last = trees.size() - 1;
    int best = 0;
    for (int k = 1; k <= last; k++) {
      best = Draws.mean(fresh[k]) < Draws.mean(fresh[best]) ? k : best;
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(MixtureExperiment.ratio("most-over-best", fresh[last], fresh[best]));
    measures.add(Measure.counted("best", trees.get(best)));
    measures.add(Measure.of("new-best", Measure.Kind.SCORE, Draws.mean(fresh[best])));
    measures.add(Measure.of("new-most", Measure.Kind.SCORE, Draws.mean(fresh[last])));
    measures.add(Measure.of("seen-most", Measure.Kind.SCORE, Draws.mean(seen[last])));
    Drawing.Line learned = line("seen", Optional.empty(), trees, seen);
    Drawing.Line asked = line("new", Optional.of(Family.TABULAR), trees, fresh);
    return new Findings(
        measures,
        List.of(
            new Drawing.Lines(
                "loss",
                new Drawing.Axis("trees", Measure.Kind.COUNT, Drawing.Scale.LOG),
                new Drawing.Axis("log-loss", Measure.Kind.SCORE, Drawing.Scale.LINEAR),
                List.of(asked, learned))));
  }

  private static Drawing.Line line(
      String id, Optional<Family> family, List<Double> trees, double[][] losses) {
    return new Drawing.Line(
        id,
        family,
        Drawing.Form.MEASURED,
        IntStream.range(0, trees.size())
            .mapToObj(k -> new Drawing.Point(trees.get(k), Draws.mean(losses[k]), Optional.empty()))
            .toList());
  }

  private static Examples examples(TabularTask task, int[] rows) {
    List<NumberColumn> columns = Damage.numbers(task);
    float[] values = new float[rows.length * columns.size()];
    float[] labels = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < columns.size(); c++) {
        values[i * columns.size() + c] = (float) columns.get(c).values()[rows[i]];
      }
      labels[i] = task.classOf(rows[i]);
    }
    return new Examples(DenseFeatures.numbers(values, columns.size()), labels);
  }

  /** Mean negative logarithm of the probability of the true class. */
  static double loss(float[][] probabilities, float[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double p = labels[i] == 1 ? probabilities[i][0] : 1 - probabilities[i][0];
      sum -= Math.log(Math.max(LEAST, p));
    }
    return sum / labels.length;
  }
}
