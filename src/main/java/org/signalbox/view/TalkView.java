package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.viewmodel.ConversationViewModel;
import org.signalbox.viewmodel.ConversationViewModel.Turn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;
import org.signalbox.viewmodel.ScreenState;

/** A written answer, and below it a line to go on from it: the conversation grows in its place. */
final class TalkView extends VBox {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final Runnable changed;
  private final StackPane said = new StackPane();
  private final Label note = Parts.paragraph("", "small", "talk-note");
  private final TextField field = new TextField();
  private final Button send;
  private final Button stop;
  private Optional<LaneViewModel> followed = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  /**
   * @param changed is run when something was said
   */
  TalkView(ExploreViewModel explore, Wording wording, Runnable changed) {
    this.explore = explore;
    this.wording = wording;
    this.changed = changed;
    getStyleClass().addAll("column", "talk");
    field.setId("say");
    field.setPromptText(wording.text("view.talk.more"));
    field.setAccessibleText(wording.text("view.talk.more"));
    field.setOnAction(_ -> say());
    send =
        Parts.id("say-send", Parts.iconButton("enter", wording.text("view.talk.send"), this::say));
    stop =
        Parts.id("say-stop", Parts.iconButton("close", wording.text("view.talk.stop"), this::stop));
    getChildren().setAll(Parts.grow(said), note, Parts.row("say", Parts.grow(field), send, stop));
    explore.state().subscribe(state -> send.setDisable(state == ScreenState.RACING));
  }

  /** The lane's answer or what the conversation has become, with the transcript as its table. */
  Shown of(GenerationTask task, LaneViewModel lane, GeneratedText first) {
    follow(lane);
    ConversationViewModel talk = lane.conversation();
    boolean writing = !talk.question().get().isEmpty();
    Parts.show(send, !writing);
    Parts.show(stop, writing);
    List<Turn> all = new ArrayList<>();
    all.add(new Turn(task.prompt(), first.text(), Optional.of(first), AnswerFace.remarks(lane)));
    all.addAll(talk.turns());
    tell(talk, all.getLast());
    Shown shown = writing ? growing(talk, all) : last(all);
    said.getChildren().setAll(shown.picture().stream().toList());
    boolean sources = all.size() == 1 && !shown.table().rows().isEmpty();
    return Shown.of(this, sources ? shown.table() : transcript(all));
  }

  /** The newest answer of a lane's conversation; empty before the first. */
  static Optional<GeneratedText> newest(LaneViewModel lane) {
    return lane.conversation().turns().reversed().stream()
        .flatMap(turn -> turn.answer().stream())
        .findFirst();
  }

  private void follow(LaneViewModel lane) {
    if (followed.filter(lane::equals).isPresent()) {
      return;
    }
    following.unsubscribe();
    followed = Optional.of(lane);
    ConversationViewModel talk = lane.conversation();
    ListChangeListener<Turn> more = _ -> changed.run();
    talk.turns().addListener(more);
    following =
        talk.question()
            .subscribe((before, now) -> asked(before, now))
            .and(() -> talk.turns().removeListener(more));
  }

  /** A question that got no answer goes back to where it was typed. */
  private void asked(String before, String now) {
    boolean answered =
        followed.stream()
            .flatMap(lane -> lane.conversation().turns().reversed().stream().limit(1))
            .anyMatch(turn -> turn.question().equals(before));
    if (now.isEmpty() && !answered && field.getText().isEmpty()) {
      field.setText(before);
    }
    changed.run();
  }

  private void say() {
    String words = field.getText().strip();
    boolean free = !stop.isVisible() && !send.isDisabled();
    if (free && !words.isEmpty()) {
      field.clear();
      field.requestFocus();
      explore.say(words);
    }
  }

  private void stop() {
    field.requestFocus();
    explore.cancel();
  }

  private void tell(ConversationViewModel talk, Turn last) {
    Stream<String> remarks = last.remarks().stream().map(wording::say);
    Stream<String> stopped =
        last.answer().isPresent() ? Stream.of() : Stream.of(wording.text("view.talk.stopped"));
    Stream<String> problem = talk.problem().get().stream().map(wording::say);
    String words = String.join(" ", Stream.of(problem, stopped, remarks).flatMap(s -> s).toList());
    note.setText(words);
    Parts.show(note, !words.isEmpty());
  }

  private Shown growing(ConversationViewModel talk, List<Turn> all) {
    List<Node> before = new ArrayList<>();
    all.forEach(turn -> before.addAll(nodes(turn)));
    before.add(question(talk.question().get()));
    return new TextFace(wording).growing(before, talk.streamed());
  }

  private Shown last(List<Turn> all) {
    List<Node> before = new ArrayList<>();
    Turn last = all.getLast();
    all.subList(0, all.size() - 1).forEach(turn -> before.addAll(nodes(turn)));
    if (all.size() > 1) {
      before.add(question(last.question()));
    }
    TextFace face = new TextFace(wording);
    return last.answer()
        .map(answer -> face.of(before, answer))
        .orElseGet(() -> face.cut(before, last.text()));
  }

  private List<Node> nodes(Turn turn) {
    return List.of(question(turn.question()), TextFace.earlier(turn.text()));
  }

  private Node question(String text) {
    Label words = Parts.paragraph(text, "asked");
    words.setAccessibleText(wording.text("view.talk.you") + ": " + text);
    return Parts.column("asking", Parts.label(wording.text("view.talk.you"), "caption"), words);
  }

  private TableText transcript(List<Turn> all) {
    String engine = followed.map(lane -> wording.name(lane.card())).orElse("");
    String you = wording.text("view.talk.you");
    return new TableText(
        List.of(wording.text("view.talk.speaker"), wording.text("view.text")),
        all.stream()
            .flatMap(
                turn ->
                    Stream.of(List.of(you, turn.question()), List.of(engine, turn.text().strip())))
            .toList());
  }
}
