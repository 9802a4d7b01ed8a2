package org.signalbox.view;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.signalbox.tabular.EditedRow;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.Field;
import org.signalbox.task.ColumnType;
import org.signalbox.viewmodel.RowViewModel;
import org.signalbox.viewmodel.Studied;

/** Controls for the columns of a row; the prediction follows at once. */
final class WhatIfView extends VBox {
  private static final int MOST_LEVELS = 60;
  private static final double STEPS = 100;

  private final RowViewModel row;
  private final Studied studied;
  private final Wording wording;
  private final StudyWords words;
  private final Label now = Parts.whole("", "whatif-now");
  private final Label was = Parts.label("", "muted");
  private final Button undo;
  private final Button reset;
  private final List<Runnable> followers = new ArrayList<>();
  private boolean telling;

  WhatIfView(RowViewModel row, Studied studied, Wording wording) {
    this.row = row;
    this.studied = studied;
    this.wording = wording;
    this.words = new StudyWords(wording, studied.schema());
    getStyleClass().addAll("column", "study-face");
    setId("whatif");
    now.setId("whatif-now");
    undo = Parts.id("whatif-undo", Parts.button(wording.text("view.study.undo"), row::undo));
    reset = Parts.id("whatif-reset", Parts.button(wording.text("view.study.reset"), row::reset));
    GridPane grid = grid();
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    getChildren()
        .addAll(
            Parts.row("whatif-head", now, was, Parts.gap(), undo, reset),
            Parts.paragraph(wording.text("view.study.whatif"), "small", "muted"),
            Parts.grow(scroll));
    row.now().subscribe(_ -> follow());
    row.edited().subscribe(_ -> follow());
  }

  private void follow() {
    if (row.edited().get().isEmpty() || telling) {
      return;
    }
    telling = true;
    String told = row.now().get().map(e -> words.explained(e, 0)).orElse("");
    String first = row.was().get().map(e -> words.explained(e, 0)).orElse("");
    now.setText(told);
    was.setText(row.changed() && !first.isEmpty() ? wording.text("view.study.was", first) : "");
    undo.setDisable(!row.changed());
    reset.setDisable(!row.changed());
    followers.forEach(Runnable::run);
    telling = false;
  }

  /** The columns that matter most come first. */
  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("whatif-grid");
    ColumnConstraints control = new ColumnConstraints();
    control.setHgrow(Priority.ALWAYS);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints()
        .addAll(names, control, new ColumnConstraints(), new ColumnConstraints());
    Stream<String> driving =
        studied.sample().stream().flatMap(s -> s.drives().stream()).map(Facts.Drive::column);
    Stream<String> all = studied.schema().fields().stream().map(Field::name);
    int line = 0;
    for (String name : Stream.concat(driving, all).distinct().toList()) {
      Optional<Field> field = studied.schema().find(name);
      if (field.isPresent()) {
        add(grid, line++, field.get());
      }
    }
    return grid;
  }

  private void add(GridPane grid, int line, Field field) {
    Label name = Parts.label(field.name(), "bar-name");
    Label value = Parts.whole("", "number");
    Label added = Parts.whole("", "number", "muted");
    Node control = control(field);
    name.setLabelFor(control);
    control.setAccessibleText(field.name());
    control.setId("whatif-" + field.name());
    grid.addRow(line, name, control, value, added);
    followers.add(
        () -> {
          value.setText(field.words() ? "" : edited().text(field.name()));
          added.setText(row.now().get().map(e -> added(e, field.name())).orElse(""));
        });
  }

  private EditedRow edited() {
    return row.edited().get().orElseThrow();
  }

  private String added(Explanation explained, String column) {
    int at = explained.attributions().features().indexOf(column);
    return at < 0 || !explained.told()
        ? ""
        : words.signed(explained.attributions().perRow()[0][at]);
  }

  private Node control(Field field) {
    if (!field.words()) {
      return slider(field);
    }
    List<String> levels = field.levels();
    return levels.isEmpty() || levels.size() > MOST_LEVELS ? writing(field) : choice(field);
  }

  private Node slider(Field field) {
    double low = Double.isFinite(field.low()) ? field.low() : 0;
    double high = Double.isFinite(field.high()) && field.high() > low ? field.high() : low + 1;
    Slider slider = new Slider(low, high, low);
    boolean whole = field.type() == ColumnType.INTEGER;
    double step = step(field, (high - low) / STEPS, whole);
    slider.setBlockIncrement(step);
    followers.add(
        () -> {
          double value = edited().number(field.name());
          slider.setValue(Double.isNaN(value) ? low : Math.clamp(value, low, high));
        });
    slider
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!telling) {
                double snapped = Math.round(value.doubleValue() / step) * step;
                row.change(field.name(), Math.clamp(rounded(snapped), low, high));
              }
            });
    if (field.time()) {
      slider.setLabelFormatter(new Dates());
    }
    return slider;
  }

  private static double step(Field field, double raw, boolean whole) {
    if (field.time()) {
      return field.type() == ColumnType.DATE ? 86_400 : Math.max(1, raw);
    }
    double nice = Axis.niceStep(raw);
    return whole ? Math.max(1, Math.rint(nice)) : nice;
  }

  /** Multiples of a decimal step carry binary dust. */
  private static double rounded(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(12)).doubleValue();
  }

  private static final class Dates extends javafx.util.StringConverter<Double> {
    @Override
    public String toString(Double second) {
      return LocalDateTime.ofEpochSecond(second.longValue(), 0, ZoneOffset.UTC)
          .toLocalDate()
          .toString();
    }

    @Override
    public Double fromString(String date) {
      return (double) java.time.LocalDate.parse(date).toEpochDay() * 86_400;
    }
  }

  private Node choice(Field field) {
    Choice<String> choice =
        new Choice<>(
            level -> level.isEmpty() ? wording.text("view.study.missing") : level,
            level -> {
              if (!telling) {
                row.change(field.name(), level);
              }
            });
    choice.setMaxWidth(Double.MAX_VALUE);
    List<String> levels = new ArrayList<>(field.levels());
    levels.add("");
    followers.add(
        () -> {
          String level = edited().text(field.name());
          if (!level.equals(choice.getValue())) {
            List<String> shown = new ArrayList<>(levels);
            if (!shown.contains(level)) {
              shown.add(level);
            }
            choice.tell(shown, Optional.of(level));
          }
        });
    return choice;
  }

  private Node writing(Field field) {
    TextField text = new TextField();
    followers.add(
        () -> {
          if (!text.isFocused()) {
            text.setText(edited().text(field.name()));
          }
        });
    text.setOnAction(_ -> row.change(field.name(), text.getText()));
    return text;
  }
}
