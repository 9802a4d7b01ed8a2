package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.signalbox.viewmodel.ExploreViewModel;

/** ROC or precision-recall curves of all engines in one chart, the selected one in front. */
final class CurvesFace {
  private static final int TICKS = 5;

  /** Lines of a table twin: one for each twentieth of the horizontal axis. */
  private static final int LINES = 20;

  private static final int DASHES = 4;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final CheckPart part;

  CurvesFace(ExploreViewModel explore, Wording wording, CheckPart part) {
    this.explore = explore;
    this.wording = wording;
    this.part = part;
  }

  /**
   * @param share of the class among the cases, which guessing reaches in precision
   */
  Shown of(List<EngineCurve> given, double share) {
    List<EngineCurve> curves =
        given.stream().sorted(Comparator.comparingDouble(c -> -c.value())).toList();
    Plot plot = new Plot("curves");
    plot.setId("check-curves");
    List<Layer> layers = new ArrayList<>();
    layers.add(
        part == CheckPart.ROC
            ? Layers.segment(0, 0, 1, 1, "diagonal")
            : Layers.segment(0, share, 1, share, "diagonal"));
    for (int i = 0; i < curves.size(); i++) {
      if (!selected(curves.get(i))) {
        layers.add(line(curves.get(i), "dash-" + i % DASHES));
      }
    }
    curves.stream().filter(this::selected).forEach(c -> layers.add(line(c, "front")));
    plot.show(axis("x"), axis("y"), layers);
    plot.setAccessibleText(wording.text(part.key() + ".spoken", curves.size()));
    return Shown.of(Parts.column("check-box", Parts.grow(plot), legend(curves)), table(curves));
  }

  private Axis axis(String which) {
    String title = wording.text(part.key() + "." + which);
    return Axis.linear(title, 0, 1, TICKS, wording.words().locale());
  }

  private static Layer line(EngineCurve curve, String how) {
    return Layers.line(curve.x(), curve.y(), "engine-line", Wording.family(curve.card()), how);
  }

  private boolean selected(EngineCurve curve) {
    return curve.card().id().equals(explore.race().selected().get());
  }

  /** Names with their figures, best first; each brings its engine to the front. */
  private Node legend(List<EngineCurve> curves) {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("curve-legend");
    for (EngineCurve curve : curves) {
      Button entry =
          Parts.button(
              wording.text("view.curve.entry", wording.name(curve.card()), figure(curve)),
              () -> explore.race().selected().set(curve.card().id()),
              "curve-entry",
              "small");
      entry.setGraphic(Parts.mark(curve.card(), wording));
      entry.pseudoClassStateChanged(Pseudo.SELECTED, selected(curve));
      legend.getChildren().add(entry);
    }
    return legend;
  }

  private String figure(EngineCurve curve) {
    String value = wording.figures().number(curve.value()).text();
    if (!selected(curve)) {
      return value;
    }
    String interval =
        curve.hasInterval() ? wording.figures().interval(curve.low(), curve.high()).text() : "";
    return wording.text(part.key() + ".figure", value, interval);
  }

  private TableText table(List<EngineCurve> curves) {
    List<String> head = new ArrayList<>();
    head.add(wording.text(part.key() + ".x"));
    curves.forEach(c -> head.add(wording.name(c.card())));
    List<List<String>> rows = new ArrayList<>();
    List<String> value = new ArrayList<>();
    value.add(wording.text(part.key() + ".value"));
    curves.forEach(c -> value.add(wording.figures().number(c.value()).text()));
    rows.add(value);
    if (curves.getFirst().hasInterval()) {
      List<String> interval = new ArrayList<>();
      interval.add(wording.text("view.interval", 95));
      curves.forEach(c -> interval.add(wording.figures().interval(c.low(), c.high()).text()));
      rows.add(interval);
    }
    for (int i = 0; i <= LINES; i++) {
      int at = i * (curves.getFirst().x().length - 1) / LINES;
      List<String> row = new ArrayList<>();
      row.add(wording.figures().number(curves.getFirst().x()[at]).text());
      curves.forEach(c -> row.add(wording.figures().number(c.y()[at]).text()));
      rows.add(row);
    }
    return new TableText(head, rows);
  }
}
