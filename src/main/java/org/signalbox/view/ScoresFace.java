package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;

/** Every metric of a held-out answer with what it means, the deciding one first. */
final class ScoresFace {
  private final Wording wording;

  ScoresFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Quality quality) {
    VBox list = Parts.column("scores");
    List<List<String>> rows = new ArrayList<>();
    String interval = wording.figures().interval(quality.low(), quality.high()).text();
    add(list, rows, new Quality.Score(quality.metric(), quality.value()), interval);
    quality.others().forEach(score -> add(list, rows, score, ""));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    scroll.setId("check-scores");
    TableText table =
        new TableText(
            List.of(
                wording.text("view.check.scores.metric"),
                wording.text("view.check.scores.value"),
                wording.text("view.interval", 95),
                wording.text("view.check.scores.meaning")),
            rows);
    return Shown.of(scroll, table);
  }

  private void add(VBox list, List<List<String>> rows, Quality.Score score, String interval) {
    String meaning = wording.text(key(score.metric()));
    String value = wording.figures().number(score.value()).text();
    boolean decides = !interval.isEmpty();
    String name =
        decides
            ? wording.text("view.check.scores.decides", wording.metric(score.metric()))
            : wording.metric(score.metric());
    list.getChildren()
        .add(
            Parts.column(
                "score",
                Parts.row(
                    "score-head",
                    Parts.label(name, "score-name"),
                    Parts.gap(),
                    Parts.label(interval, "number", "small", "muted"),
                    Parts.label(value, "number", "score-value")),
                Parts.paragraph(meaning, "small", "muted")));
    rows.add(List.of(wording.metric(score.metric()), value, interval, meaning));
  }

  private static String key(Metric metric) {
    return "view.metric." + metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
