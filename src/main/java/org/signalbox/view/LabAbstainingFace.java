package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.lab.RiskCoverage;
import org.signalbox.lab.RiskCoverage.Point;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** What it costs to answer only above a confidence: risk and lost utility against coverage. */
final class LabAbstainingFace {
  private static final int TICKS = 5;
  private static final int FEW = 4;

  private final Wording wording;

  LabAbstainingFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Measured now) {
    return now.abstaining()
        .filter(cost -> !cost.points().isEmpty())
        .map(this::drawn)
        .orElseGet(() -> Shown.words(wording.text("view.lab.unlabelled")));
  }

  private Shown drawn(RiskCoverage cost) {
    Point own = cost.points().getLast();
    double chance = own.risk().value();
    Plot risk = plot(cost, "lab-risk", "view.lab.abstaining.risk", p -> p.risk().value());
    Plot lost = plot(cost, "lab-lost", "view.lab.abstaining.lost", Point::lost);
    return Shown.of(
        Parts.column(
            "check-box",
            Parts.grow(risk),
            Parts.grow(lost),
            Parts.paragraph(
                wording.text(
                    "view.lab.abstaining.told",
                    percent(cost.coverage(own)),
                    percent(chance),
                    number(cost.area()),
                    number(chance),
                    number(half(cost).lost())),
                "small"),
            Parts.paragraph(wording.text("view.lab.abstaining.about"), "small", "muted")),
        table(cost));
  }

  /** Where about half of the answers are left. */
  private static Point half(RiskCoverage cost) {
    int all = cost.points().getLast().answered();
    return cost.points().stream()
        .filter(p -> 2 * p.answered() >= all)
        .findFirst()
        .orElseGet(() -> cost.points().getLast());
  }

  private Plot plot(RiskCoverage cost, String id, String title, ToDoubleFunction<Point> value) {
    double[] xs = cost.points().stream().mapToDouble(cost::coverage).toArray();
    double[] ys = cost.points().stream().mapToDouble(value).toArray();
    Extent extent = new Extent().with(0).with(ys);
    double high = extent.high() > 0 ? extent.high() : 1;
    Point own = cost.points().getLast();
    Plot plot = Parts.id(id, new Plot("curves", "lab-low"));
    List<Layer> layers = new ArrayList<>();
    if (id.equals("lab-risk")) {
      double chance = own.risk().value();
      layers.add(Layers.segment(0, chance, cost.coverage(own), chance, "diagonal"));
    }
    layers.add(Layers.line(xs, ys, "engine-line", "tabular", "front"));
    layers.add(Layers.ring(cost.coverage(own), value.applyAsDouble(own), "ring"));
    var locale = wording.words().locale();
    plot.show(
        Axis.linear(wording.text("view.lab.abstaining.coverage"), 0, 1, TICKS, locale),
        Axis.linear(wording.text(title), 0, high, FEW, locale),
        layers);
    plot.tell(readout(cost, value));
    plot.setAccessibleText(wording.text(title + ".spoken", cost.points().size()));
    return plot;
  }

  private Readout readout(RiskCoverage cost, ToDoubleFunction<Point> value) {
    return new Readout(
        cost.points().stream()
            .map(
                p ->
                    new Readout.Point(
                        cost.coverage(p),
                        value.applyAsDouble(p),
                        wording.text(
                            "view.lab.abstaining.point",
                            percent(cost.coverage(p)),
                            percent(p.risk().value()),
                            number(p.lost()))))
            .toList());
  }

  private String percent(double share) {
    return wording.figures().percent(share).text();
  }

  private String number(double value) {
    return Double.isNaN(value) ? "" : wording.figures().number(value).text();
  }

  private TableText table(RiskCoverage cost) {
    return new TableText(
        RecognitionFigures.heads(
            wording, "threshold", "answered", "wrong", "interval", "missed", "lost"),
        cost.spread().stream()
            .map(
                p ->
                    List.of(
                        number(p.threshold()),
                        percent(cost.coverage(p)),
                        percent(p.risk().value()),
                        RecognitionFigures.interval(p.risk(), wording),
                        wording.figures().count(p.missed()).text(),
                        number(p.lost())))
            .toList());
  }
}
