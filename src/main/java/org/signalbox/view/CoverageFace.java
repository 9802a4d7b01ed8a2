package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.shape.Circle;
import org.signalbox.evaluation.IntervalCoverage;
import org.signalbox.evaluation.IntervalCoverage.Part;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** How often the truth lay inside of the prediction intervals, also for small and large ones. */
final class CoverageFace {
  private static final int TICKS = 5;
  private static final double DOT = 4.5;

  private final Wording wording;
  private final String family;

  CoverageFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(TabularTask task, ValuePredictions heldOut) {
    double[] truth = IntStream.of(heldOut.rows()).mapToDouble(task::valueOf).toArray();
    IntervalCoverage coverage = IntervalCoverage.of(truth, heldOut);
    Extent extent = new Extent();
    coverage.parts().forEach(p -> extent.with(p.from(), p.to()));
    double least = coverage.parts().stream().mapToDouble(Part::low).min().orElse(0);
    Plot plot = new Plot("coverage", family);
    plot.setId("check-coverage");
    var locale = wording.words().locale();
    Axis x =
        Axis.linear(wording.text("view.predicted"), extent.low(), extent.high(), TICKS, locale);
    Axis y =
        Axis.linear(wording.text("view.check.coverage.y"), Math.min(0.8, least), 1, TICKS, locale);
    double level = IntervalCoverage.LEVEL;
    plot.show(
        x,
        y,
        List.of(
            Layers.segment(x.low(), level, x.high(), level, "diagonal"),
            sketch -> parts(sketch, coverage.parts())));
    String all = wording.figures().percent(coverage.share()).text();
    plot.setAccessibleText(wording.text("view.check.coverage.spoken", all));
    return Shown.of(
        Parts.figure(
            plot,
            wording.text(
                "view.check.coverage.figures",
                all,
                wording.figures().percent(coverage.low()).text(),
                wording.figures().percent(coverage.high()).text(),
                wording.figures().number(coverage.width()).text()),
            wording.text("view.check.coverage.about")),
        table(coverage));
  }

  private void parts(Sketch sketch, List<Part> parts) {
    for (Part part : parts) {
      double middle = (part.from() + part.to()) / 2;
      Layers.segment(middle, part.low(), middle, part.high(), "whisker", family).draw(sketch);
      Layers.segment(part.from(), part.share(), part.to(), part.share(), "whisker", family)
          .draw(sketch);
      sketch.add(new Circle(sketch.x(middle), sketch.y(part.share()), DOT), "dot", "bin");
    }
  }

  private TableText table(IntervalCoverage coverage) {
    return new TableText(
        List.of(
            wording.text("view.predicted"),
            wording.text("view.check.coverage.y"),
            wording.text("view.interval", 95),
            wording.text("view.check.coverage.width"),
            wording.text("view.count")),
        coverage.parts().stream()
            .map(
                p ->
                    List.of(
                        wording.figures().interval(p.from(), p.to()).text(),
                        wording.figures().number(p.share()).text(),
                        wording.figures().interval(p.low(), p.high()).text(),
                        wording.figures().number(p.width()).text(),
                        wording.figures().count(p.cases()).text()))
            .toList());
  }
}
