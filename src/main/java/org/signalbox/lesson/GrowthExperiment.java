package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.PowerLaw;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.LearningRun;
import org.signalbox.task.TabularTask;

/**
 * The learning curve of one {@code engine} and the power law through it: {@code first-doubling},
 * what the error fell from the smallest sample to twice as many rows by that law, {@code
 * next-doubling}, what it would fall from all rows to twice as many, {@code doublings}, the second
 * in parts of the first, and the law's {@code exponent}.
 */
final class GrowthExperiment implements Experiment {
  private static final int STEPS = 24;

  @Override
  public String kind() {
    return "learning-curve";
  }

  @Override
  public Form form() {
    return Subject.FORM.must(Form.Shape.WORD, "engine").may(Form.Shape.NUMBER, "rows");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Subject subject = new Subject(setting, kit, context);
    TabularTask task = subject.table();
    EngineCard engine = new Named(setting, "engine").of(kit.engines().tabular()).card();
    LearningCurve curve =
        new LearningRun(kit.engines())
            .run(new CurveRequest(task, engine.id(), context.seed()), context);
    PowerLaw law = curve.law().orElseThrow(() -> subject.problem("SB-LESSON-36"));
    return new Findings(
        measures(curve, law, curve.twice().orElseThrow()), List.of(lines(curve, law, engine)));
  }

  static List<Measure> measures(LearningCurve curve, PowerLaw law, LearningCurve.Prospect twice) {
    LearningCurve.Point first = curve.points().getFirst();
    LearningCurve.Point last = curve.points().getLast();
    double early = law.at(first.rows()) - law.at(2.0 * first.rows());
    double late = law.at(twice.rows()) - law.at(2.0 * twice.rows());
    Measure.Kind kind = RaceFindings.kind(curve.metric());
    LearningCurve.Gain gain = twice.gain();
    List<Measure> measures = new ArrayList<>();
    measures.add(share("doublings", late / early, gain.least() / early, gain.most() / early));
    measures.add(Measure.of("first-doubling", kind, early));
    measures.add(
        Measure.of(
            "next-doubling",
            kind,
            late,
            Math.min(late, gain.least()),
            Math.max(late, gain.most())));
    measures.add(Measure.of("exponent", Measure.Kind.SCORE, law.exponent()));
    measures.add(Measure.of("floor", kind, law.floor()));
    measures.add(Measure.of("fewest", kind, first.value(), first.low(), first.high()));
    measures.add(Measure.of("most", kind, last.value(), last.low(), last.high()));
    measures.add(Measure.of("twice", kind, twice.then(), twice.low(), twice.high()));
    return measures;
  }

  private static Measure share(String id, double value, double low, double high) {
    return Measure.of(id, Measure.Kind.SHARE, value, Math.min(value, low), Math.max(value, high));
  }

  private static Drawing lines(LearningCurve curve, PowerLaw law, EngineCard engine) {
    Measure.Kind kind = RaceFindings.kind(curve.metric());
    List<Drawing.Point> measured =
        curve.points().stream()
            .map(
                p ->
                    new Drawing.Point(
                        p.rows(), p.value(), Optional.of(new Measure.Range(p.low(), p.high()))))
            .toList();
    double from = curve.points().getFirst().rows();
    double to = 2.0 * curve.points().getLast().rows();
    List<Drawing.Point> fitted =
        DoubleStream.iterate(0, i -> i <= STEPS, i -> i + 1)
            .map(i -> from * Math.pow(to / from, i / STEPS))
            .mapToObj(rows -> new Drawing.Point(rows, curve.expected(rows), Optional.empty()))
            .toList();
    return new Drawing.Lines(
        "curve",
        new Drawing.Axis("rows", Measure.Kind.COUNT, Drawing.Scale.LOG),
        new Drawing.Axis("quality", kind, Drawing.Scale.LINEAR),
        List.of(
            new Drawing.Line(
                engine.name(), Optional.of(engine.family()), Drawing.Form.MEASURED, measured),
            new Drawing.Line("law", Optional.empty(), Drawing.Form.FITTED, fitted)));
  }
}
