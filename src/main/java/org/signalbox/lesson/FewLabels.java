package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * How good {@code engines} are with {@code labels} labelled rows, a growing list that may begin
 * with 0; the first engine must be able to learn from none. {@code test} rows are answered in each
 * of {@code draws}. An engine that can't learn from so few rows stands at the share of the most
 * frequent class. Beyond {@code most} rows the first engine reads no more of them and is not asked
 * again.
 */
final class FewLabels implements Experiment {
  private static final long DRAWS = 1000;

  @Override
  public String kind() {
    return "few-labels";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.WORDS, "engines")
        .must(Form.Shape.NUMBERS, "labels")
        .must(Form.Shape.NUMBER, "test")
        .may(Form.Shape.NUMBER, "rows", "draws", "most");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    TabularTask task = new Subject(setting, kit, context).table();
    List<Engine<TabularTask, TabularAnswer>> engines =
        new Named(setting, "engines").all(kit.engines().tabular());
    List<Double> labels = setting.numbers("labels");
    int draws = setting.count("draws", 3);
    int most = setting.count("most", Integer.MAX_VALUE);
    double[][][] quality = new double[engines.size()][labels.size()][draws];
    for (int draw = 0; draw < draws; draw++) {
      RunContext drawn = context.withSeed(context.seed() * DRAWS + draw);
      Parting parting = Parting.of(task, setting.count("test"), drawn.seed());
      for (int k = 0; k < labels.size(); k++) {
        Exam exam = parting.learning(labels.get(k).intValue()).exam();
        boolean again = k > 0 && labels.get(k) > most && labels.get(k - 1) >= most;
        quality[0][k][draw] =
            again ? quality[0][k - 1][draw] : sat(engines.getFirst(), exam, drawn);
        for (int e = 1; e < engines.size(); e++) {
          quality[e][k][draw] = sat(engines.get(e), exam, drawn);
        }
        context.done((draw + (k + 1.0) / labels.size()) / draws);
      }
    }
    return new Draws(engines.stream().map(Engine::card).toList(), Exam.kind(), labels, quality, 0)
        .findings(new Drawing.Axis("labels", Measure.Kind.COUNT, Drawing.Scale.LINEAR));
  }

  private static double sat(
      Engine<TabularTask, TabularAnswer> engine, Exam exam, RunContext context) {
    if (engine.suits(exam.task()) instanceof Suitability.Unwilling) {
      return commonest(exam);
    }
    try {
      return exam.sat(engine, context);
    } catch (ProblemException _) {
      return commonest(exam);
    }
  }

  /** The share of the most frequent class, which is what one gets without looking at the row. */
  static double commonest(Exam exam) {
    List<Integer> counts = new ArrayList<>();
    for (int k = 0; k < exam.task().classes().size(); k++) {
      int wanted = k;
      counts.add(
          (int)
              IntStream.range(0, exam.truths().length)
                  .filter(i -> exam.truths()[i] == wanted)
                  .count());
    }
    return (double) counts.stream().mapToInt(c -> c).max().orElse(0) / exam.truths().length;
  }
}
