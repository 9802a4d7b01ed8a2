package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import org.signalbox.routing.Recognition;
import org.signalbox.task.Dataset.Profile;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.viewmodel.TaskViewModel;

/** How rows are held out to measure quality, open to correction. */
final class SplitField {
  private static final int LEAST_GROUPS = 3;

  private final Wording wording;
  private final Choice<Sampling> choice;
  private boolean classes;

  SplitField(TaskViewModel task, Wording wording) {
    this.wording = wording;
    choice = new Choice<>(this::words, how -> task.chooseSampling(Optional.of(how)));
    choice.getStyleClass().add("field");
    choice.setId("split");
    choice.setTooltip(new Tooltip(wording.text("view.split.about")));
  }

  /** The field, showing how the task's rows are split; empty where the task is no table. */
  Optional<Choice<Sampling>> of(Recognition found) {
    if (!(found.task().orElse(null) instanceof TabularTask task)) {
      return Optional.empty();
    }
    classes = task.classification();
    choice.tell(offered(found, task), Optional.of(task.sampling()));
    return Optional.of(choice);
  }

  private static List<Sampling> offered(Recognition found, TabularTask task) {
    List<Sampling> all = new ArrayList<>();
    all.add(new Sampling.Independent());
    for (Profile column : found.columns()) {
      if (!column.name().equals(task.target())) {
        offered(column, task.table().rows()).ifPresent(all::add);
      }
    }
    if (!all.contains(task.sampling())) {
      all.add(1, task.sampling());
    }
    return all;
  }

  private static Optional<Sampling> offered(Profile column, int rows) {
    return switch (column.type()) {
      case DATE, DATETIME -> Optional.of(new Sampling.Ordered(column.name()));
      case INTEGER, TEXT ->
          column.distinct() >= LEAST_GROUPS && column.distinct() <= rows / 2
              ? Optional.of(new Sampling.Grouped(column.name()))
              : Optional.empty();
      case NUMBER, BOOLEAN -> Optional.empty();
    };
  }

  private String words(Sampling how) {
    return switch (how) {
      case Sampling.Independent _ ->
          wording.text(classes ? "view.split.independent" : "view.split.numbers");
      case Sampling.Grouped(String column) -> wording.text("view.split.grouped", column);
      case Sampling.Ordered(String column) -> wording.text("view.split.ordered", column);
    };
  }
}
