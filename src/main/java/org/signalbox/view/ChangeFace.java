package org.signalbox.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Field;
import org.signalbox.tabular.Goal;
import org.signalbox.viewmodel.RowViewModel;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** What would change the prediction of a row: few columns, with values that occur in the data. */
final class ChangeFace {
  private static final double[] SHIFTS = {0.5, 0.8, 0.9, 1.1, 1.2, 1.5, 2};

  private final StudyViewModel study;
  private final Wording wording;
  private final Set<String> fixed = new HashSet<>();
  private Optional<Studied> seen = Optional.empty();

  ChangeFace(StudyViewModel study, Wording wording) {
    this.study = study;
    this.wording = wording;
  }

  Shown of(Studied studied) {
    Optional<Explanation> row = study.row().was().get();
    if (row.isEmpty()) {
      String key = studied.peopled() ? "view.study.asking" : "view.study.norows";
      return Shown.words(wording.text(key));
    }
    if (seen.filter(studied::equals).isEmpty()) {
      seen = Optional.of(studied);
      fixed.clear();
    }
    StudyWords words = new StudyWords(wording, studied.schema());
    VBox box =
        Parts.column(
            "study-face",
            Parts.paragraph(
                wording.text("view.study.change", words.predicted(row.get(), 0)), "small", "muted"),
            Parts.row("field-row", goals(row.get(), words), keep(studied)));
    TableText table = TableText.empty();
    switch (study.row().search().get()) {
      case RowViewModel.Search.None _ ->
          box.getChildren().add(Parts.paragraph(wording.text("view.study.change.ask"), "muted"));
      case RowViewModel.Search.Running _ ->
          box.getChildren().add(Parts.paragraph(wording.text("view.study.searching"), "muted"));
      case RowViewModel.Search.Done done -> {
        box.getChildren().add(found(done.found(), words));
        table = table(done.found(), words);
      }
    }
    return Shown.of(Parts.id("change", box), table);
  }

  private Node goals(Explanation row, StudyWords words) {
    List<Goal> goals =
        row.answer() instanceof org.signalbox.task.ClassPredictions classes
            ? IntStream.range(0, classes.classes().size())
                .filter(k -> k != classes.best(0))
                .<Goal>mapToObj(Goal.Becomes::new)
                .toList()
            : values(row.predicted(0));
    Choice<Goal> choice = new Choice<>(goal -> said(goal, words), this::search);
    choice.setAccessibleText(wording.text("view.study.goal"));
    Optional<Goal> asked =
        switch (study.row().search().get()) {
          case RowViewModel.Search.None _ -> Optional.empty();
          case RowViewModel.Search.Running running -> Optional.of(running.goal());
          case RowViewModel.Search.Done done -> Optional.of(done.goal());
        };
    choice.setPromptText(wording.text("view.study.goal"));
    choice.tell(goals, asked.filter(goals::contains));
    return Parts.id("goal", choice);
  }

  /** Levels around what is predicted now, so that no number need be typed. */
  private static List<Goal> values(double now) {
    List<Goal> goals = new ArrayList<>();
    for (double shift : SHIFTS) {
      double wanted = now * shift;
      boolean more = wanted > now;
      goals.add(more ? new Goal.AtLeast(wanted) : new Goal.AtMost(wanted));
    }
    return goals;
  }

  private String said(Goal goal, StudyWords words) {
    return switch (goal) {
      case Goal.Becomes becomes ->
          wording.text("view.study.goal.becomes", words.output(becomes.output()));
      case Goal.AtLeast least -> wording.text("view.study.goal.least", words.number(least.value()));
      case Goal.AtMost most -> wording.text("view.study.goal.most", words.number(most.value()));
    };
  }

  private void search(Goal goal) {
    study.row().search(goal, fixed);
  }

  /** Columns that nobody can change, such as an age. */
  private Node keep(Studied studied) {
    MenuButton menu = new MenuButton(wording.text("view.study.fixed", fixed.size()));
    for (Field field : studied.schema().fields()) {
      CheckMenuItem item = new CheckMenuItem(field.name());
      item.setMnemonicParsing(false);
      item.setSelected(fixed.contains(field.name()));
      item.setOnAction(
          _ -> {
            if (item.isSelected()) {
              fixed.add(field.name());
            } else {
              fixed.remove(field.name());
            }
            menu.setText(wording.text("view.study.fixed", fixed.size()));
            if (study.row().search().get() instanceof RowViewModel.Search.Done done) {
              search(done.goal());
            }
          });
      menu.getItems().add(item);
    }
    return Parts.id("fixed", menu);
  }

  private Node found(List<Counterfactual> found, StudyWords words) {
    if (found.isEmpty()) {
      return Parts.paragraph(wording.text("view.study.change.none"), "muted");
    }
    VBox list = Parts.column("changes");
    for (Counterfactual one : found) {
      VBox lines = Parts.column("change-lines");
      for (Counterfactual.Change change : one.changes()) {
        lines.getChildren().add(Parts.paragraph(line(change), "change-line"));
      }
      list.getChildren()
          .add(
              Parts.column(
                  "change-card",
                  Parts.row(
                      "change-head",
                      Parts.label(
                          wording.text("view.study.would", words.likeliest(one.after())),
                          "section"),
                      Parts.gap(),
                      Parts.button(wording.text("view.study.try"), () -> study.row().take(one))),
                  lines));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Parts.grow(scroll);
  }

  private String line(Counterfactual.Change change) {
    return wording.text(
        "view.study.set", change.column(), shown(change.from()), shown(change.to()));
  }

  private String shown(String value) {
    return value.isEmpty() ? wording.text("view.study.missing") : value;
  }

  private TableText table(List<Counterfactual> found, StudyWords words) {
    return new TableText(
        List.of(wording.text("view.predicted"), wording.text("view.study.changes")),
        found.stream()
            .map(
                one ->
                    List.of(
                        words.likeliest(one.after()),
                        one.changes().stream().map(this::line).collect(Collectors.joining("; "))))
            .toList());
  }
}
