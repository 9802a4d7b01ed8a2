package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Predicted against true values; a perfect engine's points lie on the diagonal. */
final class ResidualFace {
  private static final int MOST = 1_500;
  private static final int TICKS = 5;
  private static final double DOT = 2.5;

  private final Wording wording;
  private final String family;

  ResidualFace(Wording wording, String family) {
    this.wording = wording;
    this.family = family;
  }

  Shown of(TabularTask task, ValuePredictions heldOut) {
    int n = Math.min(MOST, heldOut.rows().length);
    double[] truth =
        IntStream.range(0, n).mapToDouble(i -> task.valueOf(heldOut.rows()[i])).toArray();
    Extent extent = new Extent().with(truth);
    for (int i = 0; i < n; i++) {
      extent.with(heldOut.values()[i]);
    }
    Axis x = axis("view.truth", extent);
    Axis y = axis("view.predicted", extent);
    Layer dots = sketch -> dots(sketch, truth, heldOut.values());
    Plot plot = new Plot("residuals", family);
    plot.show(
        x, y, List.of(Layers.segment(x.low(), x.low(), x.high(), x.high(), "diagonal"), dots));
    return Shown.of(plot, table(truth, heldOut, n));
  }

  /** Errors by predicted value: a good engine's lie around the line, as far for all values. */
  Shown against(TabularTask task, ValuePredictions heldOut) {
    int n = Math.min(MOST, heldOut.rows().length);
    double[] truth =
        IntStream.range(0, n).mapToDouble(i -> task.valueOf(heldOut.rows()[i])).toArray();
    double[] error =
        IntStream.range(0, n).mapToDouble(i -> heldOut.values()[i] - truth[i]).toArray();
    Axis x =
        axis("view.predicted", new Extent().with(java.util.Arrays.copyOf(heldOut.values(), n)));
    Axis y = axis("view.residual", new Extent().with(error).with(0));
    Plot plot = new Plot("residuals", family);
    plot.setId("check-residuals");
    plot.show(
        x,
        y,
        List.of(
            Layers.segment(x.low(), 0, x.high(), 0, "diagonal"),
            sketch -> dots(sketch, heldOut.values(), error)));
    Node whole =
        Parts.column(
            "check-box",
            Parts.grow(plot),
            Parts.paragraph(wording.text("view.check.residuals.about"), "small", "muted"));
    return Shown.of(whole, table(truth, heldOut, n));
  }

  private static void dots(Sketch sketch, double[] xs, double[] ys) {
    for (int i = 0; i < ys.length; i++) {
      if (Double.isFinite(xs[i]) && Double.isFinite(ys[i])) {
        sketch.add(new Circle(sketch.x(xs[i]), sketch.y(ys[i]), DOT), "dot");
      }
    }
  }

  private Axis axis(String key, Extent extent) {
    return Axis.linear(
        wording.text(key), extent.low(), extent.high(), TICKS, wording.words().locale());
  }

  private TableText table(double[] truth, ValuePredictions heldOut, int n) {
    return new TableText(
        List.of(
            wording.text("view.row"),
            wording.text("view.truth"),
            wording.text("view.predicted"),
            wording.text("view.residual")),
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    List.of(
                        Integer.toString(heldOut.rows()[i] + 1),
                        wording.figures().number(truth[i]).text(),
                        wording.figures().number(heldOut.values()[i]).text(),
                        wording.figures().number(heldOut.values()[i] - truth[i]).text()))
            .toList());
  }
}
