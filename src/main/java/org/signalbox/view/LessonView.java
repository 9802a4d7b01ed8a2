package org.signalbox.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.Screens;

/** A lesson that is open: its name above, one page of the path, back and next below. */
final class LessonView extends BorderPane {
  private static final double NARROW = 900;

  private final LessonViewModel lesson;
  private final LessonsViewModel lessons;
  private final Screens screens;
  private final Wording wording;
  private final HBox dots = Parts.row("lesson-dots");
  private final Button next;
  private final Label title;
  private Region page = new Region();

  LessonView(LessonViewModel lesson, Screens screens, Wording wording) {
    this.lesson = lesson;
    this.screens = screens;
    this.lessons = screens.lessons();
    this.wording = wording;
    this.title = Parts.label(lesson.lesson().told().title(), "lesson-head-title");
    this.next = Parts.id("lesson-next", Parts.button("", lessons::next, "accent", "lesson-turn"));
    getStyleClass().add("lesson");
    setId("lesson");
    setTop(head());
    setBottom(foot());
    widthProperty()
        .subscribe(
            _ -> pseudoClassStateChanged(Pseudo.NARROW, getWidth() > 0 && getWidth() < NARROW));
    lesson.stage().subscribe(this::turn);
    lesson.running().subscribe(_ -> name());
    lesson.result().subscribe(_ -> name());
  }

  private Node head() {
    Node list =
        Parts.id(
            "lesson-list-back",
            Parts.button(wording.text("view.lessons.all"), lessons::close, "link-button"));
    return Parts.column(
        "lesson-head",
        Parts.row(
            "field-row",
            list,
            Parts.gap(),
            title,
            Parts.gap(),
            Parts.whole(
                wording.text("view.lessons.minutes", lesson.lesson().plan().minutes()),
                "small",
                "muted"),
            Parts.id(
                "lesson-own",
                Parts.button(wording.text("view.lessons.own"), lessons::copy, "link-button"))),
        new LessonNotice(lessons, wording),
        hindrance());
  }

  /** What keeps it from running here is said before anybody bets on it. */
  private Node hindrance() {
    Banner banner = new Banner("lesson-hindrance", wording);
    Runnable tell =
        () -> {
          boolean past =
              lesson.result().get().isPresent() || lesson.stage().get() == LessonStage.RUN;
          Optional<Problem> met = past ? Optional.empty() : lessons.hindrance(lesson.lesson());
          met.ifPresentOrElse(p -> banner.tell(Banner.Kind.PROBLEM, p), banner::rest);
        };
    lessons.shelf().subscribe(_ -> tell.run());
    lesson.stage().subscribe(_ -> tell.run());
    return banner;
  }

  private Node foot() {
    Button back =
        Parts.id(
            "lesson-back",
            Parts.button(wording.text("view.lessons.back"), lessons::back, "lesson-turn"));
    for (LessonStage stage : LessonStage.values()) {
      Region dot = new Region();
      dot.getStyleClass().add("lesson-dot");
      dot.setId("dot-" + stage);
      dots.getChildren().add(dot);
    }
    next.setMinWidth(USE_PREF_SIZE);
    back.setMinWidth(USE_PREF_SIZE);
    // The dots stay where they are whatever the buttons say.
    dots.setMouseTransparent(true);
    StackPane foot = new StackPane(dots, Parts.row("lesson-turns", back, Parts.gap(), next));
    foot.getStyleClass().add("lesson-foot");
    return foot;
  }

  private void turn(LessonStage stage) {
    page =
        switch (stage) {
          case QUESTION -> new LessonQuestionPage(lesson.lesson(), wording);
          case BET -> new LessonBetPage(lesson, wording);
          case RUN -> new LessonRunPage(lesson, wording);
          case RESULT -> new LessonResultPage(lesson, wording);
          case WHY -> new LessonWhyPage(lesson, wording);
          case CARD -> new LessonCardPage(lesson, screens, wording);
        };
    setCenter(new FittedPage(page));
    // The other pages begin with it.
    title.setVisible(stage != LessonStage.QUESTION && stage != LessonStage.RUN);
    for (LessonStage each : LessonStage.values()) {
      dots.getChildren()
          .get(each.ordinal())
          .pseudoClassStateChanged(Pseudo.SELECTED, each == stage);
    }
    dots.setAccessibleText(
        wording.text("view.lessons.page", stage.ordinal() + 1, LessonStage.values().length));
    name();
    focus();
  }

  /** Where numbers are asked for they are typed at once; else the key that goes on is at hand. */
  void focus() {
    // A page is in the scene, and can have the focus, once the pane around it got its skin.
    applyCss();
    if (lesson.stage().get() == LessonStage.RUN) {
      // No button is at hand that a key pressed too early could press.
      page.requestFocus();
      return;
    }
    page.lookupAll(".hands").stream().findFirst().orElse(next).requestFocus();
  }

  private void name() {
    LessonStage stage = lesson.stage().get();
    boolean runs = lesson.running().get().isPresent();
    String key =
        switch (stage) {
          case QUESTION -> "view.lessons.next.bet";
          case BET ->
              lesson.result().get().isPresent() && !runs
                  ? "view.lessons.next.result"
                  : "view.lessons.next.run";
          case RUN -> runs ? "view.lessons.next.wait" : "view.lessons.again";
          case RESULT -> "view.lessons.next.why";
          case WHY -> "view.lessons.next.card";
          case CARD -> "view.lessons.next.list";
        };
    next.setText(wording.text(key));
    next.setDisable(stage == LessonStage.RUN && runs);
  }
}
