package org.signalbox.lesson;

import java.util.List;
import org.signalbox.engine.RunContext;

/** Finds the lead that its setting names. */
final class ToyExperiment implements Experiment {
  static final Experiments KINDS = new Experiments(List.of(new ToyExperiment()));

  @Override
  public String kind() {
    return "toy";
  }

  @Override
  public Form form() {
    return Form.EMPTY
        .must(Form.Shape.NUMBER, "lead")
        .may(Form.Shape.FILE, "file")
        .may(Form.Shape.PAIR, "engines");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    context.done(1);
    double lead = setting.number("lead");
    return new Findings(
        List.of(Measure.of("lead", Measure.Kind.SCORE, lead, lead - 0.05, lead + 0.05)), List.of());
  }
}
