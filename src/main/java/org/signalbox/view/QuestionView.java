package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.signalbox.routing.Route;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.ExploreViewModel;

/** What the router asks when it can't tell; the corrections are the answers. */
final class QuestionView extends VBox {
  private static final int MOST = 8;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final Label question = Parts.paragraph("", "question");
  private final FlowPane answers = new FlowPane();
  private final Label how;

  QuestionView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    this.how = Parts.paragraph(wording.text("view.question.how"), "muted");
    getStyleClass().addAll("column", "question-view");
    setId("question");
    answers.getStyleClass().add("answers");
    getChildren().addAll(question, answers, how);
    explore.route().subscribe(this::update);
  }

  private void update(Optional<Route> route) {
    Optional<Problem> asked =
        route
            .filter(r -> r.decision().abstained())
            .map(r -> r.decision().question().or(() -> r.recognition().question()))
            .map(q -> q.orElseGet(() -> Problem.of("SB-VIEW-02")));
    Parts.show(this, asked.isPresent());
    asked.ifPresent(q -> question.setText(wording.say(q)));
    route.ifPresent(r -> offer(r.recognition().columns()));
  }

  private void offer(List<Dataset.Profile> columns) {
    answers
        .getChildren()
        .setAll(
            columns.stream()
                .limit(MOST)
                .map(
                    column ->
                        Parts.button(
                            wording.text("view.question.target", column.name()),
                            () -> explore.task().chooseTarget(Optional.of(column.name())),
                            "chip-button"))
                .toList());
    Parts.show(answers, !columns.isEmpty());
  }
}
