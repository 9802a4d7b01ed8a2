package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.shape.Rectangle;
import org.signalbox.tabular.Importance;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** How much worse predictions get when a column is shuffled, on rows that were held out. */
record ShuffleFace(StudyViewModel study, Wording wording) {
  private static final int MOST = 16;
  private static final int TICKS = 5;
  private static final double HALF = 0.3;

  Shown of(Studied studied) {
    Optional<Importance> found = study.shuffled().get();
    if (found.isEmpty()) {
      return study.canShuffle()
          ? Shown.of(
              Parts.column(
                  "study-face",
                  Parts.paragraph(wording.text("view.study.shuffle.offer"), "muted"),
                  Parts.id(
                      "shuffle",
                      Parts.button(wording.text("view.study.shuffle"), study::shuffle, "accent"))),
              TableText.empty())
          : Shown.words(wording.text("view.study.shuffle.never"));
    }
    return of(
        found.get(), new StudyWords(wording, studied.schema()), Wording.family(studied.card()));
  }

  private Shown of(Importance found, StudyWords words, String family) {
    List<Importance.Rise> rises =
        found.columns().subList(0, Math.min(MOST, found.columns().size()));
    Extent extent = new Extent().with(0);
    rises.forEach(r -> extent.with(r.low(), r.high()));
    String loss = wording.text("view.study.loss." + found.loss().name());
    Axis x = Axis.linear(loss, extent.low(), extent.high(), TICKS, wording.words().locale());
    Plot plot = new Plot("named-plot", family);
    plot.show(
        x,
        Categories.of(rises.stream().map(Importance.Rise::column).toList()),
        List.of(Layers.vertical(0, "zero-line"), bars(rises, family)));
    return Shown.of(
        Parts.id(
            "shuffled",
            Parts.column(
                "study-face",
                Parts.paragraph(
                    wording.text(
                        "view.study.shuffle.lead", found.rows(), words.number(found.base())),
                    "small",
                    "muted"),
                Parts.grow(plot))),
        new TableText(
            List.of(wording.text("view.feature"), loss, wording.text("view.interval", "95")),
            found.columns().stream()
                .map(
                    r ->
                        List.of(
                            r.column(),
                            words.number(r.mean()),
                            wording.figures().interval(r.low(), r.high()).text()))
                .toList()));
  }

  private static Layer bars(List<Importance.Rise> rises, String family) {
    return sketch -> {
      for (int k = 0; k < rises.size(); k++) {
        Importance.Rise rise = rises.get(k);
        double from = sketch.x(Math.min(0, rise.mean()));
        double to = sketch.x(Math.max(0, rise.mean()));
        double top = sketch.y(k + 0.5 - HALF);
        double bottom = sketch.y(k + 0.5 + HALF);
        sketch.add(new Rectangle(from, top, Math.max(1, to - from), Math.abs(bottom - top)), "bar");
        Layers.segment(rise.low(), k + 0.5, rise.high(), k + 0.5, "range-line", family)
            .draw(sketch);
      }
    };
  }
}
