package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;
import org.signalbox.task.RoleGrounds;
import org.signalbox.viewmodel.TaskViewModel;

/** One column: learned from or not, its role, and what was behind that. */
final class ColumnRow extends VBox {
  /** Whether the model learns from the column. */
  enum Use {
    LEARNED,
    LEFT_OUT
  }

  private final Dataset.Profile profile;
  private final TaskViewModel task;
  private final Wording wording;
  private final CheckBox use = new CheckBox();
  private final Label name;

  ColumnRow(Dataset.Profile profile, TaskViewModel task, Wording wording) {
    this.profile = profile;
    this.task = task;
    this.wording = wording;
    this.name = Parts.label(profile.name(), "column-name");
    name.setTooltip(new Tooltip(profile.name()));
    getStyleClass().addAll("column", "column-row");
    setId("column-" + profile.name());
    Parts.show(use, false);
    use.setAccessibleText(wording.text("view.columns.use", profile.name()));
    HBox head = Parts.row("column-line", use, name);
    FlowPane line = new FlowPane(head, Parts.row("column-line", role(), sure()));
    line.getStyleClass().add("column-flow");
    head.maxWidthProperty().bind(line.widthProperty());
    getChildren().add(line);
  }

  /** Shows the tick that takes the column in or leaves it out. */
  void choose(Use chosen) {
    use.setSelected(chosen == Use.LEARNED);
    Parts.show(use, true);
    use.setOnAction(
        _ -> {
          if (use.isSelected()) {
            task.bringBack(profile.name());
          } else {
            task.leaveOut(profile.name());
          }
        });
  }

  /** Says why the column is left out. */
  void say(String reason) {
    name.getStyleClass().add("muted");
    getChildren().add(Parts.paragraph(reason, "small", "muted", "column-reason"));
  }

  private Choice<ColumnRole> role() {
    Choice<ColumnRole> choice =
        new Choice<>(
            role -> wording.text("view.role." + role.word()),
            role -> task.chooseRole(profile.name(), role));
    choice.tell(List.of(ColumnRole.values()), Optional.of(profile.role()));
    choice.setAccessibleText(wording.text("view.role.of", profile.name()));
    choice.getStyleClass().add("role-choice");
    return choice;
  }

  /** How sure the role is; one click says why. */
  private Hyperlink sure() {
    RoleGrounds grounds = profile.grounds();
    String share =
        switch (grounds.judge()) {
          case HAND -> wording.text("view.role.hand");
          case GATE, RULES -> wording.figures().percent(grounds.confidence()).text();
        };
    Label reasons = Parts.paragraph(why(grounds), "small", "muted", "column-reason");
    Hyperlink sure = new Hyperlink(share);
    sure.getStyleClass().add("small");
    sure.setTooltip(new Tooltip(wording.text("view.role.why")));
    sure.setAccessibleText(share + ". " + wording.text("view.role.why"));
    sure.setOnAction(
        _ -> {
          sure.setVisited(false);
          if (!getChildren().remove(reasons)) {
            getChildren().add(reasons);
          }
        });
    return sure;
  }

  /** Why this role. */
  private String why(RoleGrounds grounds) {
    String reasons =
        grounds.reasons().stream()
            .map(r -> (r.weight() >= 0 ? "+ " : "− ") + wording.say(r.words()))
            .collect(Collectors.joining("\n"));
    return switch (grounds.judge()) {
      case HAND -> wording.text("view.role.why.hand");
      case RULES -> wording.text("view.role.why.rules");
      case GATE -> wording.text("view.role.why") + (reasons.isEmpty() ? "" : "\n" + reasons);
    };
  }
}
