package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * Whether what an {@code engine} says of its reasons is true. {@code sum-error}: how far base and
 * contributions of a row lie at most from its prediction, in the unit of a value or in log-odds of
 * two classes. {@code top-share}: part of all contributions that the strongest column has. {@code
 * drop-top} and {@code drop-weak}: quality lost when the strongest, or the weakest column is
 * shuffled in the rows to answer, over {@code shuffles}.
 */
final class Attribution implements Experiment {
  @Override
  public String kind() {
    return "attributions";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.WORD, "engine")
        .must(Form.Shape.NUMBER, "test")
        .may(Form.Shape.NUMBER, "rows", "shuffles");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    TabularTask task = new Subject(setting, kit, context).table();
    Engine<TabularTask, TabularAnswer> engine =
        new Named(setting, "engine").of(kit.engines().tabular());
    Exam exam = Parting.of(task, setting.count("test"), context.seed()).exam();
    RunContext silent = context.silent();
    try (Fitted<TabularTask, TabularAnswer> fitted = engine.fit(exam.task(), silent)) {
      TabularAnswer answer = fitted.predict(exam.task(), silent).answer();
      Attributions why = answer.attributions();
      if (why.bases().length == 0) {
        throw setting.problem("SB-LESSON-37", "engine", engine.card().name());
      }
      context.done(0.5);
      Shuffled shuffled = new Shuffled(fitted, exam, setting.count("shuffles", 5), silent);
      return new Findings(
          measures(answer, shuffled, exam.quality(answer)),
          List.of(bars(why, engine.card()), example(answer)));
    }
  }

  private static List<Measure> measures(TabularAnswer answer, Shuffled shuffled, double quality) {
    Attributions why = answer.attributions();
    List<Integer> order = order(why);
    double all =
        IntStream.range(0, why.importance().length).mapToDouble(f -> why.importance()[f]).sum();
    Measure.Kind kind = Exam.kind();
    List<Measure> measures = new ArrayList<>();
    measures.add(shuffled.drop("drop-top", why.features().get(order.getFirst()), quality));
    measures.add(shuffled.drop("drop-weak", why.features().get(order.getLast()), quality));
    measures.add(Measure.of("sum-error", Measure.Kind.SCORE, sumError(answer)));
    measures.add(
        Measure.of("top-share", Measure.Kind.SHARE, why.importance()[order.getFirst()] / all));
    measures.add(Measure.of("quality", kind, quality));
    return measures;
  }

  /** Columns, the strongest first. */
  private static List<Integer> order(Attributions why) {
    return IntStream.range(0, why.importance().length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer f) -> -why.importance()[f]))
        .toList();
  }

  /** The largest distance of base and contributions from what was predicted. */
  static double sumError(TabularAnswer answer) {
    Attributions why = answer.attributions();
    return IntStream.range(0, why.perRow().length)
        .mapToDouble(i -> Math.abs(sum(why, i) - predicted(answer, i)))
        .max()
        .orElse(Double.NaN);
  }

  private static double sum(Attributions why, int row) {
    double sum = why.bases()[row];
    for (double part : why.perRow()[row]) {
      sum += part;
    }
    return sum;
  }

  /** On the scale on which contributions add up. */
  private static double predicted(TabularAnswer answer, int row) {
    return switch (answer) {
      case ValuePredictions values -> values.values()[row];
      case ClassPredictions classes -> {
        double p = classes.probabilities()[row][1];
        yield Math.log(p / (1 - p));
      }
    };
  }

  private static Drawing bars(Attributions why, EngineCard card) {
    List<Drawing.Bar> bars =
        order(why).stream()
            .map(
                f ->
                    new Drawing.Bar(
                        why.features().get(f),
                        why.importance()[f],
                        Optional.empty(),
                        Optional.of(card.family())))
            .toList();
    return new Drawing.Bars("importance", Measure.Kind.SCORE, Drawing.Scale.LINEAR, bars);
  }

  /** The first answered row taken apart: base, each column, and what they sum to. */
  private static Drawing example(TabularAnswer answer) {
    Attributions why = answer.attributions();
    List<Drawing.Bar> bars = new ArrayList<>();
    bars.add(plain("base", why.bases()[0]));
    order(why).forEach(f -> bars.add(plain(why.features().get(f), why.perRow()[0][f])));
    bars.add(plain("sum", sum(why, 0)));
    bars.add(plain("prediction", predicted(answer, 0)));
    return new Drawing.Bars("one-row", Measure.Kind.SCORE, Drawing.Scale.LINEAR, bars);
  }

  private static Drawing.Bar plain(String label, double value) {
    return new Drawing.Bar(label, value, Optional.empty(), Optional.empty());
  }
}
