package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.Screens;

/** A lesson that is open: its name above, one page of the path, back and next below. */
final class LessonView extends BorderPane {
  private static final double NARROW = 800;

  private final LessonViewModel lesson;
  private final LessonsViewModel lessons;
  private final Screens screens;
  private final Wording wording;
  private final HBox dots = Parts.row("lesson-dots");
  private final Button next;
  private Node page = new Region();

  LessonView(LessonViewModel lesson, Screens screens, Wording wording) {
    this.lesson = lesson;
    this.screens = screens;
    this.lessons = screens.lessons();
    this.wording = wording;
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
            Parts.whole(
                wording.text("view.lessons.minutes", lesson.lesson().plan().minutes()),
                "small",
                "muted"),
            Parts.id(
                "lesson-own",
                Parts.button(wording.text("view.lessons.own"), lessons::copy, "link-button"))),
        new LessonNotice(lessons, wording));
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
    return Parts.row("lesson-foot", back, Parts.gap(), dots, Parts.gap(), next);
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
    ScrollPane scroll = new ScrollPane(page);
    scroll.getStyleClass().add("page");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
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
          case RUN -> "view.lessons.next.wait";
          case RESULT -> "view.lessons.next.why";
          case WHY -> "view.lessons.next.card";
          case CARD -> "view.lessons.next.list";
        };
    next.setText(wording.text(key));
    next.setDisable(stage == LessonStage.RUN);
  }
}
