package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
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
    Layer dots =
        sketch -> {
          for (int i = 0; i < n; i++) {
            if (Double.isFinite(truth[i]) && Double.isFinite(heldOut.values()[i])) {
              sketch.add(new Circle(sketch.x(truth[i]), sketch.y(heldOut.values()[i]), DOT), "dot");
            }
          }
        };
    Plot plot = new Plot("residuals", family);
    plot.show(
        x, y, List.of(Layers.segment(x.low(), x.low(), x.high(), x.high(), "diagonal"), dots));
    return Shown.of(plot, table(truth, heldOut, n));
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
