package org.signalbox.view;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.engine.EngineCard;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.LaneViewModel;

/** One engine's lane: what is expected, what it is doing, what came of it. */
final class LaneCard extends VBox {
  private final LaneViewModel lane;
  private final ExploreViewModel explore;
  private final Wording wording;
  private final Label tag = Parts.whole("", "tag");
  private final Label streamed = Parts.paragraph("", "streamed");
  private final StackPane picture = new StackPane();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label doing = Parts.label("", "small", "muted", "doing");
  private final ProblemCode code;
  private final LaneFigures figures;
  private final Button cancel;

  LaneCard(LaneViewModel lane, ExploreViewModel explore, Wording wording) {
    this.lane = lane;
    this.explore = explore;
    this.wording = wording;
    EngineCard card = lane.card();
    this.code = new ProblemCode(wording);
    this.figures = new LaneFigures(lane, wording);
    this.cancel =
        Parts.iconButton(
            "close",
            wording.text("view.lane.cancel", wording.name(card)),
            () -> explore.cancel(card.id()));
    getStyleClass().addAll("column", "card", "lane", Wording.family(card));
    setId("lane-" + card.id());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    Label name = Parts.label(wording.name(card), "lane-name");
    Tooltip.install(
        name,
        new Tooltip(wording.text("view.lane.about", wording.name(card), wording.purpose(card))));
    HBox head = Parts.row("lane-head", Parts.mark(card, wording), name, tag, Parts.gap(), cancel);
    Parts.id("cancel-" + card.id(), cancel);
    picture.getStyleClass().add("lane-picture");
    bar.getStyleClass().add("lane-bar");
    bar.progressProperty().bind(lane.fraction());
    getChildren()
        .addAll(
            head,
            Parts.grow(picture),
            bar,
            Parts.row("lane-foot", Parts.grow(doing), code),
            figures);
    setOnMousePressed(
        _ -> {
          requestFocus();
          select();
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            select();
            event.consume();
          }
        });
    follow();
  }

  String engine() {
    return lane.card().id();
  }

  private void select() {
    explore.race().selected().set(engine());
  }

  private void follow() {
    lane.status().subscribe(_ -> update());
    lane.lane().subscribe(_ -> update());
    lane.phase().subscribe(_ -> tellDoing());
    lane.left().subscribe(_ -> tellDoing());
    lane.streamed()
        .subscribe(
            text -> {
              streamed.setText(LaneText.tail(text));
              if (!text.isEmpty() && lane.status().get() == LaneStatus.RUNNING) {
                picture.getChildren().setAll(streamed);
              }
            });
  }

  /** Shows whether this lane is selected, routed, best, the oracle. */
  void mark() {
    String id = engine();
    boolean selected = id.equals(explore.race().selected().get());
    boolean routed = explore.routed().filter(card -> card.id().equals(id)).isPresent();
    pseudoClassStateChanged(Pseudo.SELECTED, selected);
    pseudoClassStateChanged(Pseudo.ROUTED, routed);
    String words = LaneTags.of(explore, lane.card(), wording);
    tag.setText(words);
    Parts.show(tag, !words.isEmpty() && !lane.status().get().active());
    setAccessibleText(
        wording.text("view.lane.spoken", wording.name(lane.card()), words, doing.getText()));
  }

  private void update() {
    LaneStatus status = lane.status().get();
    Parts.show(cancel, status.active());
    Parts.show(bar, status.active());
    Parts.show(doing.getParent(), status != LaneStatus.DONE);
    code.tell(lane.problem().get().filter(_ -> status == LaneStatus.FAILED));
    picture.getChildren().clear();
    Optional.of(status)
        .filter(s -> s == LaneStatus.DONE)
        .flatMap(_ -> lane.lane().get())
        .ifPresent(
            done ->
                picture
                    .getChildren()
                    .setAll(
                        MiniAnswer.of(
                            done, explore.route().get().flatMap(r -> r.recognition().task()))));
    if (status != LaneStatus.DONE) {
      picture.getChildren().setAll(words(LaneText.body(lane, wording)));
    }
    Parts.show(figures, status == LaneStatus.DONE);
    getStyleClass().removeIf(style -> style.startsWith("status-"));
    getStyleClass().add("status-" + LaneText.word(status));
    tellDoing();
    mark();
  }

  /** Words that give way where the lane is too low for all of them; the tooltip has the rest. */
  private static Label words(String text) {
    Label label = Parts.label(text, "lane-words");
    label.setWrapText(true);
    label.setTooltip(new Tooltip(text));
    return label;
  }

  private void tellDoing() {
    doing.setText(LaneText.doing(lane, wording));
  }
}
