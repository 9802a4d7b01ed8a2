package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import org.signalbox.lab.StrategyScore;
import org.signalbox.viewmodel.LabViewModel;

/** Quality against time of the ways to choose an engine, with their convex hull. */
final class LabPriceFace {
  private static final int TICKS = 5;
  private static final double SECOND = 1e3;

  private final StrategyWords words;
  private final Wording wording;

  LabPriceFace(StrategyWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  Shown of(LabViewModel.Shown now) {
    List<FrontierPoint> points =
        now.scores().stream().filter(s -> s.millis() > 0).map(this::point).toList();
    if (points.isEmpty()) {
      return Shown.words(wording.text("view.lab.nothing"));
    }
    Extent times = new Extent();
    Extent qualities = new Extent();
    points.forEach(p -> times.with(p.price()));
    points.forEach(p -> qualities.with(p.quality()));
    Axis x =
        Axis.log(
            "", times.low(), times.high(), v -> PriceAxis.TIME.words(v, wording.figures(), ""));
    Axis y =
        Axis.linear(
            wording.text("view.lab.column.quality"),
            qualities.low(),
            qualities.high(),
            TICKS,
            wording.words().locale());
    var marks = new FrontierLayer.Marks("gate", Optional.empty(), Optional.empty());
    Plot plot = Parts.id("lab-plot", new Plot("frontier"));
    plot.show(
        x,
        y,
        List.of(
            Layers.line(
                hull(now, s -> s.millis() / SECOND),
                hull(now, StrategyScore::quality),
                "frontier-line"),
            new FrontierLayer(points, List.of(), marks, _ -> {}, wording)));
    plot.setAccessibleText(wording.text("view.lab.spoken", points.size()));
    return Shown.of(
        Parts.column(
            "check-box",
            Parts.grow(plot),
            Parts.paragraph(wording.text("view.lab.caption"), "small", "muted")),
        table(now));
  }

  private static double[] hull(
      LabViewModel.Shown now, java.util.function.ToDoubleFunction<StrategyScore> of) {
    return now.hull().stream().mapToDouble(of).toArray();
  }

  private FrontierPoint point(StrategyScore s) {
    double q = s.quality();
    String style = StrategyWords.style(s);
    return new FrontierPoint(s.strategy(), words.name(s), style, s.millis() / SECOND, q, q, q);
  }

  private TableText table(LabViewModel.Shown now) {
    return new TableText(
        List.of(
            wording.text("view.lab.column.strategy"),
            wording.text("view.lab.column.quality"),
            wording.text("view.lab.column.time"),
            wording.text("view.lab.column.hull")),
        now.scores().stream()
            .filter(s -> s.millis() > 0)
            .map(
                s ->
                    List.of(
                        words.name(s),
                        words.number(s.quality()),
                        wording.figures().milliseconds(s.millis()).text(),
                        now.hull().contains(s) ? wording.text("view.yes") : ""))
            .toList());
  }
}
