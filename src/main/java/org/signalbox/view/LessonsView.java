package org.signalbox.view;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.signalbox.viewmodel.LessonStage;
import org.signalbox.viewmodel.LessonViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.Screens;

/**
 * The Lessons screen: the list, or the lesson that is open. Space, Enter and Page Down go on, Page
 * Up goes back, as a presenter's clicker types them.
 */
final class LessonsView extends StackPane {
  private final LessonsViewModel lessons;
  private final LessonListView list;
  private final Screens screens;
  private final Wording wording;

  LessonsView(Screens screens, Wording wording) {
    this.screens = screens;
    this.lessons = screens.lessons();
    this.wording = wording;
    this.list = new LessonListView(lessons, wording);
    getStyleClass().add("lessons");
    setId("lessons");
    lessons.open().subscribe(this::show);
    // The scene hears the keys also while nothing in it has the focus.
    EventHandler<KeyEvent> keys = this::press;
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
              }
              if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                focus();
              }
            });
  }

  private void show(Optional<LessonViewModel> open) {
    Node shown = open.<Node>map(lesson -> new LessonView(lesson, screens, wording)).orElse(list);
    getChildren().setAll(shown);
    focus();
  }

  /** The keys lead on from where the page begins, and from the list into the next lesson. */
  private void focus() {
    if (getScene() == null || getScene().getWindow() == null) {
      return;
    }
    if (getChildren().getFirst() instanceof LessonView lesson) {
      lesson.focus();
    } else {
      list.focus();
    }
  }

  private boolean covered() {
    Node overlay = getScene().lookup("#overlay");
    return overlay != null && overlay.isVisible();
  }

  private void press(KeyEvent event) {
    Optional<LessonViewModel> open = lessons.open().get();
    if (event.isShortcutDown() || event.isAltDown() || covered()) {
      return;
    }
    boolean taken = open.isEmpty() ? starts(event) : turns(event, open.get());
    if (taken) {
      event.consume();
    }
  }

  /** In the list Enter opens what has the focus, as Space does, and Page Down what comes next. */
  private boolean starts(KeyEvent event) {
    Node focus = getScene().getFocusOwner();
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      lessons.next();
      return true;
    }
    if (event.getCode() == KeyCode.ENTER
        && focus instanceof Button row
        && row.getStyleClass().contains("lesson-open")) {
      row.fire();
      return true;
    }
    return false;
  }

  private boolean turns(KeyEvent event, LessonViewModel open) {
    return switch (event.getCode()) {
      case PAGE_DOWN -> {
        lessons.next();
        yield true;
      }
      case PAGE_UP -> {
        lessons.back();
        yield true;
      }
      case SPACE, ENTER -> goesOn(event);
      case ESCAPE -> stops(open);
      default -> false;
    };
  }

  /** What has the focus may want the key for itself; the button that goes on wants the same. */
  private boolean goesOn(KeyEvent event) {
    Node focus = getScene().getFocusOwner();
    boolean wanted =
        switch (focus) {
          case null -> false;
          case Button button -> !"lesson-next".equals(button.getId());
          case ButtonBase _, ComboBoxBase<?> _, TableView<?> _ -> true;
          case TextInputControl _ -> event.getCode() == KeyCode.ENTER || takesSpaces(focus);
          default -> false;
        };
    if (!wanted) {
      lessons.next();
    }
    return !wanted;
  }

  /** A field of one number has no use for a space; one of several, or of a name, has. */
  private static boolean takesSpaces(Node field) {
    return !field.getStyleClass().contains("hands") || field.getStyleClass().contains("guesses");
  }

  private static boolean stops(LessonViewModel lesson) {
    boolean runs = lesson.stage().get() == LessonStage.RUN && lesson.running().get().isPresent();
    if (runs) {
      lesson.cancel();
    }
    return runs;
  }
}
