package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;
import org.signalbox.viewmodel.ExploreViewModel;

/** What was seen in the input: its size, how it is written, what was doubtful. */
final class SeenView extends VBox {
  private static final Map<String, String> DELIMITERS =
      Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "pipe", " ", "space", ":", "colon");

  private final Wording wording;
  private final Label size = Parts.paragraph("", "seen-size");
  private final Label written = Parts.paragraph("", "muted", "small");
  private final Button preview;
  private final Button doubts;
  private final Choice<String> tables;
  private final VBox choosing;

  SeenView(ExploreViewModel explore, InputActions actions, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "seen");
    preview = Parts.id("preview", Parts.button(wording.text("view.preview"), actions::preview));
    preview.getStyleClass().addAll("small", "link-button");
    tables = Parts.id("table", new Choice<>(name -> name, explore::chooseTable));
    tables.getStyleClass().add("field");
    tables.setAccessibleText(wording.text("view.table"));
    choosing = Parts.column("seen-table", Parts.label(wording.text("view.table"), "muted"), tables);
    doubts = Parts.id("doubts", Parts.button("", actions::preview));
    doubts.setGraphic(Parts.icon("warning"));
    doubts.getStyleClass().addAll("small", "link-button", "doubts");
    getChildren()
        .addAll(
            Parts.label(wording.text("view.seen"), "caption"),
            size,
            written,
            choosing,
            Parts.row("seen-links", preview, doubts));
    explore
        .task()
        .choice()
        .subscribe(
            choice -> {
              Parts.show(choosing, choice.several());
              tables.tell(choice.names(), Optional.of(choice.chosen()));
            });
    explore
        .task()
        .material()
        .subscribe(
            material -> {
              Parts.show(this, material.isPresent());
              material.ifPresent(this::show);
            });
  }

  private void show(Material material) {
    boolean table = material instanceof Dataset;
    Parts.show(preview, table);
    switch (material) {
      case Dataset data -> {
        size.setText(
            wording.text(
                "view.seen.table",
                wording.figures().count(data.table().rows()).text(),
                data.table().columns().size()));
        written.setText(dialect(data.dialect()));
        int found = data.doubts().size();
        Parts.show(doubts, found > 0);
        doubts.setText(wording.text("view.seen.doubts", found));
      }
      case Prose prose -> {
        long words = prose.text().isBlank() ? 0 : prose.text().strip().split("\\s+").length;
        size.setText(wording.text("view.seen.prose", wording.figures().count(words).text(), words));
        written.setText(wording.text("view.seen.plain"));
        Parts.show(doubts, false);
      }
    }
  }

  private String dialect(Dialect dialect) {
    List<String> parts = new ArrayList<>();
    parts.add(wording.text("view.format." + dialect.format()));
    if (!dialect.encoding().isEmpty()) {
      parts.add(dialect.encoding());
    }
    String delimiter = DELIMITERS.get(dialect.delimiter());
    if (delimiter != null) {
      parts.add(wording.text("view.delimiter." + delimiter));
    }
    if (dialect.skip() > 0) {
      parts.add(wording.text("view.seen.skip", dialect.skip()));
    }
    return String.join(" · ", parts);
  }
}
