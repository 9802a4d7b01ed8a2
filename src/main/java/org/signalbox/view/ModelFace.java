package org.signalbox.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Candidate;
import org.signalbox.task.SeriesForecast.Predicted;

/** The model behind a forecast in words, and the candidates that were weighed for it. */
final class ModelFace {
  private static final int MOST = 12;
  private static final double SMALLEST = 0.005;

  private final EngineNames names;
  private final Wording wording;
  private final String family;

  ModelFace(EngineNames names, String family) {
    this.names = names;
    this.wording = names.wording();
    this.family = family;
  }

  Shown of(ForecastAnswer answer) {
    SeriesPicker picker = new SeriesPicker(answer, wording);
    return picker.of(this::picture, table(picker.predicted()));
  }

  private Node picture(Predicted p) {
    Insight insight = p.insight();
    VBox box = Parts.column("model");
    if (!insight.traits().isEmpty()) {
      box.getChildren()
          .add(Parts.id("model-words", Parts.paragraph(words(insight), "model-words")));
    }
    box.getChildren().add(Parts.paragraph(p.model(), "code"));
    if (!insight.seasons().isEmpty()) {
      box.getChildren().add(Parts.paragraph(seasons(insight), "small", "muted"));
    }
    if (!insight.anomalies().isEmpty()) {
      String found = wording.text("view.model.anomalies", insight.anomalies().size());
      box.getChildren().add(Parts.paragraph(found, "small", "muted"));
    }
    if (!insight.candidates().isEmpty()) {
      String head = wording.text("view.model.candidates");
      box.getChildren().addAll(Parts.paragraph(head, "small", "muted"), bars(insight));
    }
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return scroll;
  }

  /** "Damped trend, multiplicative season". */
  private String words(Insight insight) {
    String words =
        insight.traits().stream()
            .map(trait -> wording.text("view.trait." + trait))
            .collect(Collectors.joining(", "));
    return words.substring(0, 1).toUpperCase(wording.words().locale()) + words.substring(1);
  }

  private String seasons(Insight insight) {
    String lengths =
        insight.seasons().stream()
            .map(m -> String.format(Locale.ROOT, "%d", m))
            .collect(Collectors.joining(", "));
    return wording.text("view.model.seasons", insight.seasons().size(), lengths);
  }

  private BarList bars(Insight insight) {
    return new BarList(
        insight.candidates().stream()
            .filter(c -> c.weight() >= SMALLEST)
            .limit(MOST)
            .map(c -> new BarList.Bar(names.of(c.engine()), c.weight(), figures(c)))
            .toList(),
        family);
  }

  private String figures(Candidate candidate) {
    String share = wording.figures().percent(candidate.weight()).text();
    return Double.isFinite(candidate.error())
        ? wording.text("view.model.share", share, error(candidate.error()))
        : share;
  }

  private String error(double error) {
    return Double.isFinite(error) ? wording.figures().number(error).text() : "";
  }

  private TableText table(List<Predicted> predicted) {
    List<List<String>> rows =
        predicted.stream()
            .flatMap(
                p ->
                    p.insight().candidates().stream()
                        .map(
                            c ->
                                List.of(
                                    p.id(),
                                    names.of(c.engine()),
                                    c.model(),
                                    wording.figures().percent(c.weight()).text(),
                                    error(c.error()))))
            .toList();
    List<String> head =
        List.of(
            wording.text("view.series"),
            wording.text("view.candidate"),
            wording.text("view.model"),
            wording.text("view.weight"),
            wording.text("view.earlier.error"));
    return rows.isEmpty() ? TableText.empty() : new TableText(head, rows);
  }
}
