package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;

/** The left side: what was given, what was seen in it, and what can be corrected. */
final class TaskView extends VBox {
  private final ScrollPane scroll = new ScrollPane();
  private final VBox found;

  TaskView(ExploreViewModel explore, InputActions actions, Wording wording, Rest rest) {
    getStyleClass().addAll("column", "task-view");
    found = Parts.column("task-found");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("task-scroll");
    scroll.setFocusTraversable(false);
    Parts.grow(scroll);
    getChildren()
        .addAll(new TaskHead(explore, wording, rest), new InputView(explore, actions, wording));
    rest.add(this::attach);
    explore
        .task()
        .input()
        .subscribe(
            input -> {
              if (input.isPresent() && found.getChildren().isEmpty()) {
                lay(explore, actions, wording);
              }
            });
  }

  /** Adds what there is to see in an input; no start waits for it. */
  private void lay(ExploreViewModel explore, InputActions actions, Wording wording) {
    found
        .getChildren()
        .addAll(
            new SeenView(explore, actions, wording),
            new CorrectionsView(explore, wording),
            new ColumnsView(explore, wording),
            notice(explore, wording));
  }

  /**
   * In a narrow window everything scrolls together, so nothing scrolls by itself, and what was seen
   * follows the route, so that a race is still one click away.
   *
   * @return what was seen, to be shown elsewhere
   */
  Node detach() {
    getChildren().remove(scroll);
    scroll.setContent(null);
    return found;
  }

  /** Takes back what was seen. */
  void attach() {
    scroll.setContent(found);
    getChildren().add(scroll);
  }

  private static Node notice(ExploreViewModel explore, Wording wording) {
    var words = Parts.paragraph("", "notice-text");
    var credit = Parts.paragraph("", "credit");
    VBox notice =
        Parts.column("notice", Parts.label(wording.text("view.notice"), "caption"), words, credit);
    explore
        .task()
        .input()
        .subscribe(
            input -> {
              boolean sampled = input.filter(i -> i instanceof Input.Sampled).isPresent();
              Parts.show(notice, sampled);
              if (input.orElse(null) instanceof Input.Sampled(var example)) {
                words.setText(wording.notice(example));
                credit.setText(example.credit());
              }
            });
    return notice;
  }
}
