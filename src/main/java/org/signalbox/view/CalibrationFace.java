package org.signalbox.view;

import java.util.List;
import javafx.scene.shape.Circle;
import org.signalbox.evaluation.Reliability;
import org.signalbox.evaluation.Reliability.Bin;

/** How often predicted probabilities came true: on the diagonal as often as predicted. */
final class CalibrationFace {
  private static final int TICKS = 5;
  private static final double SMALLEST = 3;
  private static final double LARGEST = 9;

  private final Wording wording;
  private final String family;

  CalibrationFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(Reliability diagram) {
    Plot plot = new Plot("calibration", family);
    plot.setId("check-calibration");
    int most = diagram.bins().stream().mapToInt(Bin::cases).max().orElse(1);
    plot.show(
        axis("view.check.calibration.x"),
        axis("view.check.calibration.y"),
        List.of(
            Layers.segment(0, 0, 1, 1, "diagonal"), sketch -> bins(sketch, diagram.bins(), most)));
    plot.setAccessibleText(wording.text("view.check.calibration.spoken", number(diagram.error())));
    return Shown.of(
        Parts.figure(
            plot,
            wording.text(
                "view.check.calibration.figures", number(diagram.error()), number(diagram.brier())),
            wording.text("view.check.calibration.about")),
        table(diagram));
  }

  private Axis axis(String key) {
    return Axis.linear(wording.text(key), 0, 1, TICKS, wording.words().locale());
  }

  private void bins(Sketch sketch, List<Bin> bins, int most) {
    for (Bin bin : bins) {
      Layers.segment(bin.predicted(), bin.low(), bin.predicted(), bin.high(), "whisker", family)
          .draw(sketch);
    }
    for (Bin bin : bins) {
      double size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) bin.cases() / most);
      sketch.add(new Circle(sketch.x(bin.predicted()), sketch.y(bin.share()), size), "dot", "bin");
    }
  }

  private String number(double value) {
    return wording.figures().number(value).text();
  }

  private TableText table(Reliability diagram) {
    return new TableText(
        List.of(
            wording.text("view.check.calibration.x"),
            wording.text("view.check.calibration.y"),
            wording.text("view.interval", 95),
            wording.text("view.count")),
        diagram.bins().stream()
            .map(
                bin ->
                    List.of(
                        number(bin.predicted()),
                        number(bin.share()),
                        wording.figures().interval(bin.low(), bin.high()).text(),
                        wording.figures().count(bin.cases()).text()))
            .toList());
  }
}
