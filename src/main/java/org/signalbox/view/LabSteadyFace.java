package org.signalbox.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.shape.Circle;
import org.signalbox.evaluation.Share;
import org.signalbox.lab.Shake;
import org.signalbox.lab.Steadiness;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** How many routes hold when an input is changed without changing its meaning. */
final class LabSteadyFace {
  private static final int TICKS = 5;
  private static final double DOT = 4.5;

  private final Wording wording;

  LabSteadyFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Measured now) {
    return now.report()
        .steadiness()
        .map(this::drawn)
        .orElseGet(() -> Shown.words(wording.text("view.lab.steady.waiting")));
  }

  private Shown drawn(Steadiness steady) {
    List<Shake> shakes =
        Arrays.stream(Shake.values()).filter(s -> steady.share(s).of() > 0).toList();
    if (shakes.isEmpty()) {
      return Shown.words(wording.text("lab.steady.none"));
    }
    double least = shakes.stream().mapToDouble(s -> steady.share(s).low()).min().orElse(0);
    Axis x =
        Axis.linear(wording.text("view.lab.steady.x"), least, 1, TICKS, wording.words().locale());
    List<Axis.Tick> names =
        IntStream.range(0, shakes.size())
            .mapToObj(i -> new Axis.Tick(i + 0.5, label(shakes.get(i), steady)))
            .toList();
    Plot plot = Parts.id("lab-steady", new Plot("named-plot", "lab-steady", "tabular"));
    plot.show(
        x,
        new Axis("", shakes.size(), 0, Axis.Spacing.LINEAR, names),
        List.of(sketch -> draw(sketch, shakes, steady)));
    plot.setAccessibleText(wording.text("view.lab.steady.spoken", shakes.size()));
    return Shown.of(
        Parts.figure(plot, told(shakes, steady), wording.text("view.lab.steady.about")),
        table(shakes, steady));
  }

  private String label(Shake shake, Steadiness steady) {
    Share share = steady.share(shake);
    return name(shake)
        + "\n"
        + wording.text("view.lab.steady.of", RecognitionFigures.right(share, wording), share.of());
  }

  private String name(Shake shake) {
    return wording.text("lab.shake." + shake.name().toLowerCase(Locale.ROOT));
  }

  private static void draw(Sketch sketch, List<Shake> shakes, Steadiness steady) {
    for (int i = 0; i < shakes.size(); i++) {
      Share share = steady.share(shakes.get(i));
      Layers.segment(share.low(), i + 0.5, share.high(), i + 0.5, "whisker", "tabular")
          .draw(sketch);
      sketch.add(
          new Circle(sketch.x(share.value()), sketch.y(i + 0.5), DOT), "dot", "bin", "tabular");
    }
  }

  private String told(List<Shake> shakes, Steadiness steady) {
    Shake weakest =
        shakes.stream().min(Comparator.comparingDouble(s -> steady.share(s).value())).orElseThrow();
    String all = RecognitionFigures.right(steady.all(), wording);
    return steady.all().right() == steady.all().of()
        ? wording.text("view.lab.steady.whole", steady.all().of())
        : wording.text(
            "view.lab.steady.told",
            steady.all().of(),
            all,
            name(weakest),
            RecognitionFigures.right(steady.share(weakest), wording));
  }

  private TableText table(List<Shake> shakes, Steadiness steady) {
    return new TableText(
        RecognitionFigures.heads(wording, "change", "unchanged", "interval", "of"),
        shakes.stream()
            .map(
                s ->
                    List.of(
                        name(s),
                        RecognitionFigures.right(steady.share(s), wording),
                        RecognitionFigures.interval(steady.share(s), wording),
                        wording.figures().count(steady.share(s).of()).text()))
            .toList());
  }
}
