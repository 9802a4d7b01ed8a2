package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Circle;
import org.signalbox.evaluation.Reliability;
import org.signalbox.evaluation.Reliability.Bin;
import org.signalbox.lab.CalibrationError;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** Whether the router is right as often as it says: a reliability diagram. */
final class LabSureFace {
  private static final int TICKS = 5;
  private static final double DOT = 4.5;
  private static final double RING = 9;

  private final Wording wording;

  LabSureFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Measured now) {
    return now.calibration()
        .map(this::drawn)
        .orElseGet(() -> Shown.words(wording.text("view.lab.unlabelled")));
  }

  private Shown drawn(CalibrationError told) {
    Extent stated = new Extent().with(1);
    Extent right = new Extent().with(1);
    for (Reliability bins : List.of(told.groups(), told.diagram())) {
      bins.bins().forEach(bin -> stated.with(bin.predicted()));
      bins.bins().forEach(bin -> right.with(bin.share()));
    }
    told.groups().bins().forEach(bin -> right.with(bin.low()));
    Plot plot = Parts.id("lab-sure", new Plot("calibration", "tabular"));
    Axis x = axis("view.lab.sure.x", stated.low());
    Axis y = axis("view.lab.sure.y", Math.min(stated.low(), right.low()));
    plot.show(
        x,
        y,
        List.of(
            Layers.segment(x.low(), x.low(), 1, 1, "diagonal"),
            sketch -> rings(sketch, told.diagram()),
            sketch -> groups(sketch, told.groups())));
    plot.tell(readout(told.groups()));
    plot.setAccessibleText(wording.text("view.lab.sure.spoken", number(told.error())));
    return Shown.of(
        Parts.figure(
            plot,
            wording.text(
                "view.lab.sure.told",
                number(told.error()),
                wording.figures().interval(told.low(), told.high()).text()),
            wording.text("view.lab.sure.about")),
        table(told));
  }

  private Axis axis(String key, double low) {
    return Axis.linear(wording.text(key), low, 1, TICKS, wording.words().locale());
  }

  /** The bins of equal width, which the error is reckoned from. */
  private static void rings(Sketch sketch, Reliability diagram) {
    for (Bin bin : diagram.bins()) {
      sketch.add(new Circle(sketch.x(bin.predicted()), sketch.y(bin.share()), RING), "ring");
    }
  }

  private static void groups(Sketch sketch, Reliability groups) {
    for (Bin bin : groups.bins()) {
      Layers.segment(bin.predicted(), bin.low(), bin.predicted(), bin.high(), "whisker", "tabular")
          .draw(sketch);
    }
    for (Bin bin : groups.bins()) {
      sketch.add(new Circle(sketch.x(bin.predicted()), sketch.y(bin.share()), DOT), "dot", "bin");
    }
  }

  private Readout readout(Reliability groups) {
    return new Readout(
        groups.bins().stream()
            .map(bin -> new Readout.Point(bin.predicted(), bin.share(), words(bin)))
            .toList());
  }

  private String words(Bin bin) {
    return wording.text(
        "view.lab.sure.point", number(bin.predicted()), number(bin.share()), bin.cases());
  }

  private String number(double value) {
    return wording.figures().number(value).text();
  }

  private TableText table(CalibrationError told) {
    List<List<String>> rows = new ArrayList<>();
    rows(rows, "view.lab.sure.group", told.groups());
    rows(rows, "view.lab.sure.bin", told.diagram());
    return new TableText(
        RecognitionFigures.heads(wording, "bins", "stated", "right", "interval", "of"), rows);
  }

  private void rows(List<List<String>> rows, String key, Reliability diagram) {
    for (Bin bin : diagram.bins()) {
      rows.add(
          List.of(
              wording.text(key),
              number(bin.predicted()),
              number(bin.share()),
              wording.figures().interval(bin.low(), bin.high()).text(),
              wording.figures().count(bin.cases()).text()));
    }
  }
}
