package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.signalbox.race.Lane;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Task;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.LaneViewModel;

/** What came of a race: comparison and answer on one side, frontier and reasons on the other. */
final class ResultsView extends SplitPane {
  private static final double LEAST = 0.05;

  private final ExploreViewModel explore;
  private final Appearance appearance;
  private final Wording wording;
  private final ComparisonView comparison;
  private final FrontierView frontier;
  private final TalkView talk;
  private final CheckView check;
  private final Panel left;
  private final Panel right;
  private int raced;
  private Subscription writing = Subscription.EMPTY;

  ResultsView(
      ExploreViewModel explore, PaperCopies papers, Appearance appearance, Wording wording) {
    this.explore = explore;
    this.appearance = appearance;
    this.wording = wording;
    this.comparison = new ComparisonView(explore, papers, appearance, wording);
    this.frontier = new FrontierView(explore, wording);
    this.talk = new TalkView(explore, wording, this::redraw);
    this.check = new CheckView(explore, wording, this::redrawRight);
    WhyNotFace whyNot = new WhyNotFace(explore, wording);
    DisagreeFace disagree = new DisagreeFace(explore, wording);
    getStyleClass().add("results");
    left =
        new Panel(
            "results-left",
            wording,
            List.of(
                new Face("comparison", comparison::shown),
                new Face("answer", this::answer),
                new Face("disagree", disagree::offered, disagree::shown)));
    right =
        new Panel(
            "results-right",
            wording,
            List.of(
                new Face("frontier", frontier::shown),
                new Face("why", this::why),
                new Face("whynot", whyNot::shown),
                new Face("parts", () -> forecast().isPresent(), this::parts),
                new Face("check", check::shown),
                new Face("earlier", this::lookedBack, this::earlier)));
    getItems().setAll(left, right);
    share();
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::keepShare);
    widthProperty().addListener(_ -> share());
    explore.race().outcomes().subscribe(_ -> refresh());
    explore.race().selected().subscribe(_ -> refresh());
    explore.route().subscribe(_ -> refresh());
    explore.state().subscribe(_ -> turn());
    appearance.projector().addListener(_ -> refresh());
  }

  /** In a narrow window the panels stand below each other. */
  void stack(boolean narrow) {
    setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    share();
  }

  /** A zoomed or resized window must not keep a divider that was pushed aside by a lack of room. */
  private void share() {
    setDividerPositions(getOrientation() == Orientation.VERTICAL ? 0.5 : appearance.split().get());
  }

  /** Where the user leaves the divider it stays. */
  private void keepShare(MouseEvent event) {
    boolean divider =
        event.getTarget() instanceof Node node
            && (node.getStyleClass().contains("split-pane-divider")
                || node.getParent().getStyleClass().contains("split-pane-divider"));
    if (divider && getOrientation() == Orientation.HORIZONTAL) {
      double share = getDividerPositions()[0];
      appearance.split().set(Math.clamp(share, LEAST, 1 - LEAST));
    }
  }

  Panel left() {
    return left;
  }

  Panel right() {
    return right;
  }

  private void redrawRight() {
    right.refresh();
  }

  private void refresh() {
    boolean engines = !explore.race().lanes().isEmpty();
    Parts.show(this, explore.route().get().isPresent());
    arrange(engines);
    redraw();
  }

  private void redraw() {
    left.refresh();
    right.refresh();
  }

  /** Where the router asks there is nothing to compare, only the data to look at. */
  private void arrange(boolean engines) {
    List<Panel> wanted = engines ? List.of(left, right) : List.of(left);
    if (!getItems().equals(wanted)) {
      getItems().setAll(wanted);
      left.turn(engines ? "comparison" : "answer");
      share();
    }
  }

  /** A single run is about its answer, a race about the comparison. */
  private void turn() {
    switch (explore.state().get()) {
      case RACING -> {
        raced = 0;
        if (task().orElse(null) instanceof GenerationTask) {
          left.turn("answer");
        }
        followWriting();
      }
      case DONE -> {
        int ended = (int) explore.race().lanes().stream().filter(ResultsView::ended).count();
        if (ended != raced) {
          raced = ended;
          left.turn(ended <= 2 ? "answer" : "comparison");
        }
        redrawRight();
      }
      case EMPTY, READING, ROUTED, FAILED, ABSTAINED -> {}
    }
  }

  /** A text that begins to grow appears in the answer's place. */
  private void followWriting() {
    writing.unsubscribe();
    writing =
        explore.race().lanes().stream()
            .map(
                lane ->
                    lane.streamed()
                        .subscribe(
                            (before, now) -> {
                              if (before.isEmpty() && !now.isEmpty() && selected(lane)) {
                                left.refresh();
                              }
                            }))
            .reduce(Subscription.EMPTY, Subscription::and);
  }

  private boolean selected(LaneViewModel lane) {
    return explore.race().selectedLane().filter(lane::equals).isPresent();
  }

  private static boolean ended(LaneViewModel lane) {
    return lane.status().get() != LaneStatus.IDLE && lane.status().get() != LaneStatus.UNWILLING;
  }

  private Optional<Task> task() {
    return explore.route().get().flatMap(r -> r.recognition().task());
  }

  private Optional<Lane> lane() {
    return explore.race().selectedLane().flatMap(l -> l.lane().get());
  }

  private Shown answer() {
    Optional<Task> task = task();
    if (task.isEmpty()) {
      return explore
          .task()
          .dataset()
          .map(data -> Shown.table(Rows.of(data.table())))
          .orElseGet(() -> Shown.words(wording.text("view.answer.none")));
    }
    Optional<LaneViewModel> lane = explore.race().selectedLane();
    if (task.get() instanceof GenerationTask asked) {
      Optional<Shown> talked = lane.flatMap(l -> l.written().map(text -> talk.of(asked, l, text)));
      if (talked.isPresent()) {
        return talked.get();
      }
    }
    return new AnswerFace(wording).of(task.get(), lane);
  }

  /** Of a conversation, how sure the newest answer was. */
  private Shown why() {
    return explore
        .race()
        .selectedLane()
        .flatMap(TalkView::newest)
        .map(text -> new HeatFace(wording).of(text))
        .orElseGet(() -> new WhyFace(new EngineNames(explore::card, wording)).of(lane()));
  }

  private Optional<ForecastAnswer> forecast() {
    return lane()
        .flatMap(AnswerFace::answer)
        .flatMap(a -> a instanceof ForecastAnswer f ? Optional.of(f) : Optional.empty());
  }

  private boolean lookedBack() {
    return forecast().stream().anyMatch(EarlierFace::offered);
  }

  private Shown parts() {
    return new DecompositionFace(wording, family()).of(forecast().orElseThrow());
  }

  private Shown earlier() {
    ForecastTask asked = (ForecastTask) task().orElseThrow();
    return new EarlierFace(wording, asked).of(forecast().orElseThrow(), family());
  }

  private String family() {
    return lane().map(l -> Wording.family(l.card())).orElse("");
  }
}
