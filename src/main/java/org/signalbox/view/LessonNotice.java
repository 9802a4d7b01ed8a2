package org.signalbox.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.LessonsViewModel;

/** What went wrong last with a lesson's file, or where the copy lies that was made. */
final class LessonNotice extends StackPane {
  private final LessonsViewModel lessons;
  private final Wording wording;
  private final Banner banner;

  LessonNotice(LessonsViewModel lessons, Wording wording) {
    this.lessons = lessons;
    this.wording = wording;
    this.banner = new Banner("lesson-notice", wording, Banner.close(wording, lessons::dismiss));
    getChildren().add(banner);
    lessons.problem().subscribe(_ -> update());
    lessons.copied().subscribe(_ -> update());
  }

  private void update() {
    Optional<Problem> problem = lessons.problem().get();
    Optional<Path> copied = lessons.copied().get();
    problem.ifPresentOrElse(
        met -> banner.tell(Banner.Kind.PROBLEM, met),
        () -> copied.ifPresentOrElse(this::tell, banner::rest));
    Parts.show(this, problem.isPresent() || copied.isPresent());
  }

  private void tell(Path copy) {
    banner.tell(Banner.Kind.GOOD, wording.text("view.lessons.copied", copy.toString()));
  }
}
