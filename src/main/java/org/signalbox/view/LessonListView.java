package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Settled;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.LessonTally;
import org.signalbox.viewmodel.LessonsViewModel;

/** Every lesson with its length, what it needs, and how the room bet on it. */
final class LessonListView extends ScrollPane {
  /** Until it knows its width a row is taken to be as wide as this. */
  private static final double USUAL = 320;

  private final LessonsViewModel lessons;
  private final Wording wording;
  private final VBox rows = Parts.column("lesson-rows");
  private final HBox score = Parts.row("lesson-score");
  private final VBox broken = Parts.column("lesson-broken");
  private Optional<Node> wanted = Optional.empty();

  LessonListView(LessonsViewModel lessons, Wording wording) {
    this.lessons = lessons;
    this.wording = wording;
    getStyleClass().add("page");
    setId("lesson-list");
    setFitToWidth(true);
    setFocusTraversable(false);
    setContent(
        Parts.column(
            "lessons-page",
            Parts.label(wording.text("view.lessons.title"), "lesson-title"),
            Parts.paragraph(wording.text("view.lessons.about"), "muted"),
            score,
            new LessonNotice(lessons, wording),
            broken,
            rows));
    lessons.shelf().subscribe(_ -> update());
    lessons.bets().all().subscribe(_ -> update());
    lessons.open().subscribe(_ -> update());
  }

  /** On the lesson whose turn it is, scrolled to where it can be seen. */
  void focus() {
    wanted =
        lessons
            .upcoming()
            .flatMap(lesson -> Optional.ofNullable(rows.lookup("#lesson-" + lesson.id())));
    wanted.ifPresent(Node::requestFocus);
    requestLayout();
  }

  /** Where a row lies is known once the page has its size. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getViewportBounds().getHeight() > 0) {
      wanted.ifPresent(this::reveal);
      wanted = Optional.empty();
    }
  }

  private void reveal(Node row) {
    double top = row.getBoundsInParent().getMinY() + rows.getBoundsInParent().getMinY();
    double seen = getViewportBounds().getHeight();
    double room = getContent().getLayoutBounds().getHeight() - seen;
    setVvalue(room <= 0 ? 0 : Math.clamp((top - seen / 3) / room, 0, 1));
  }

  private void update() {
    boolean leads = rows.lookup(".lesson-open") == null || focused();
    LessonsViewModel.Shelf shelf =
        lessons.shelf().get().orElseGet(() -> new LessonsViewModel.Shelf(List.of(), List.of()));
    rows.getChildren().setAll(shelf.entries().stream().map(this::row).toList());
    if (shelf.entries().isEmpty()) {
      String words =
          lessons.shelf().get().isPresent() ? "view.lessons.none" : "view.lessons.reading";
      rows.getChildren().add(Parts.paragraph(wording.text(words), "muted"));
    }
    broken.getChildren().setAll(shelf.broken().stream().map(this::broken).toList());
    Parts.show(broken, !shelf.broken().isEmpty());
    tally();
    if (leads && getScene() != null && getScene().getWindow() != null) {
      focus();
    }
  }

  private boolean focused() {
    return rows.getChildren().stream().anyMatch(Node::isFocused);
  }

  private Node broken(Problem problem) {
    Banner banner = new Banner("lesson-broken", wording);
    banner.tell(Banner.Kind.PROBLEM, problem);
    return banner;
  }

  private Node row(LessonsViewModel.Entry entry) {
    Lesson lesson = entry.lesson();
    VBox words =
        Parts.column(
            "lesson-row-words",
            Parts.label(lesson.told().title(), "lesson-row-title"),
            Parts.label(facts(entry), "small", "muted"));
    entry
        .hindrance()
        .ifPresent(
            problem ->
                words
                    .getChildren()
                    .add(
                        Parts.row(
                            "field-row",
                            Parts.icon("warning"),
                            Parts.grow(Parts.paragraph(wording.say(problem), "small")))));
    HBox inside = new WideRow();
    inside.getStyleClass().addAll("row", "lesson-row");
    inside
        .getChildren()
        .addAll(
            Parts.whole(number(lesson), "figure", "lesson-number"),
            Parts.grow(words),
            done(lesson));
    Button row = Parts.button("", () -> lessons.open(lesson), "card", "lesson-open");
    row.setGraphic(inside);
    row.setMaxWidth(Double.MAX_VALUE);
    inside.prefWidthProperty().bind(row.widthProperty().subtract(34));
    row.setAccessibleText(lesson.told().title() + ", " + facts(entry));
    return Parts.id("lesson-" + lesson.id(), row);
  }

  /** A button asks how high it is before it says how wide; this one breaks its lines at its own. */
  private static final class WideRow extends HBox {
    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? Math.max(getPrefWidth(), USUAL) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
      return super.computeMinHeight(width < 0 ? Math.max(getPrefWidth(), USUAL) : width);
    }
  }

  /** The leading number of its name; a dash for a lesson without one. */
  private static String number(Lesson lesson) {
    String digits = lesson.id().replaceAll("\\D.*", "").replaceFirst("^0+(?=.)", "");
    return digits.isEmpty() ? "–" : digits;
  }

  private String facts(LessonsViewModel.Entry entry) {
    Lesson.Plan plan = entry.lesson().plan();
    String minutes = wording.text("view.lessons.minutes", plan.minutes());
    String models =
        plan.models().isEmpty()
            ? ""
            : wording.text(
                "view.lessons.needs.model",
                plan.models().stream().map(this::model).collect(Collectors.joining(", ")));
    String memory =
        plan.memoryMb() == 0 ? "" : wording.text("view.lessons.needs.memory", plan.memoryMb());
    return String.join(
        " · ", List.of(minutes, models, memory).stream().filter(text -> !text.isEmpty()).toList());
  }

  private Label done(Lesson lesson) {
    return lessons
        .bets()
        .room(lesson.id())
        .map(settled -> Parts.whole(share(settled), "number", "lesson-done"))
        .orElseGet(
            () ->
                Parts.whole(
                    lessons.ran(lesson) ? wording.text("view.lessons.ran") : "", "muted", "small"));
  }

  private String share(Settled settled) {
    return wording.text("view.lessons.right", settled.right(), settled.bettors());
  }

  private void tally() {
    LessonTally room = lessons.bets().room();
    score.getChildren().clear();
    Parts.show(score, !lessons.bets().all().get().isEmpty());
    if (room.settled().bettors() > 0) {
      score.getChildren().add(Parts.whole(sentence("view.lessons.room", room), "section"));
    }
    for (LessonTally person : lessons.bets().people()) {
      if (person.settled().bettors() > 0) {
        score.getChildren().add(Parts.whole(sentence("view.lessons.person", person), "muted"));
      }
    }
    score
        .getChildren()
        .addAll(
            Parts.gap(),
            Parts.id(
                "new-room", Parts.button(wording.text("view.lessons.newroom"), lessons::newRoom)));
  }

  private String sentence(String key, LessonTally tally) {
    Settled settled = tally.settled();
    double share = (double) settled.right() / settled.bettors();
    return wording.text(
        key,
        settled.right(),
        settled.bettors(),
        Math.round(share * 100),
        tally.lessons(),
        tally.who());
  }

  private String model(String id) {
    return wording.words().term("model.name." + id, id);
  }
}
