package org.signalbox.view;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.Underway;

/** What a study is doing, with cancel, and how the last work ended where that needs a word. */
final class StudyWorkView extends VBox {
  private final Wording wording;
  private final WorkBar busy;
  private final WorkBar tracing;
  private final WorkBar searching;
  private final Banner ended;

  StudyWorkView(StudyViewModel study, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "model-work");
    this.busy = new WorkBar("study-busy", study::cancel, wording);
    this.tracing = new WorkBar("study-tracing", study::leave, wording);
    this.searching = new WorkBar("study-searching", study.row()::leave, wording);
    this.ended = new Banner("study-ended", wording, Banner.close(wording, study::dismiss));
    getChildren().addAll(busy, tracing, searching, ended);
    study
        .work()
        .subscribe(
            work -> {
              work.ifPresentOrElse(this::tell, busy::rest);
              seen(study);
            });
    asked(study.tracing(), tracing, "view.study.doing.TRACE", study);
    asked(study.row().tracing(), searching, "view.study.doing.SEARCH", study);
    study
        .ended()
        .subscribe(
            over -> {
              over.filter(StudyWorkView::worthAWord).ifPresentOrElse(this::tell, ended::rest);
              seen(study);
            });
  }

  /** What was asked of the model and has not been answered yet. */
  private void asked(
      ReadOnlyObjectProperty<Optional<Underway>> far,
      WorkBar bar,
      String key,
      StudyViewModel study) {
    far.subscribe(
        now -> {
          now.ifPresentOrElse(going -> bar.tell(wording.text(key), going), bar::rest);
          seen(study);
        });
  }

  /** What is seen on the screen anyway needs no banner. */
  private static boolean worthAWord(StudyViewModel.Ended over) {
    return over.problem().isPresent()
        || switch (over.kind()) {
          case SAVE, EXPORT -> true;
          case LEARN, OPEN, SHUFFLE, PREDICT, ASK -> false;
        };
  }

  private void seen(StudyViewModel study) {
    boolean told = study.ended().get().filter(StudyWorkView::worthAWord).isPresent();
    boolean works =
        Stream.of(study.tracing(), study.row().tracing()).anyMatch(far -> far.get().isPresent())
            || study.work().get().isPresent();
    Parts.show(this, works || told);
  }

  private void tell(StudyViewModel.Work work) {
    busy.tell(wording.text("view.study.doing." + work.kind(), work.name()), work.underway());
  }

  private void tell(StudyViewModel.Ended over) {
    over.problem()
        .ifPresentOrElse(
            met -> ended.tell(Banner.Kind.PROBLEM, met),
            () ->
                ended.tell(
                    Banner.Kind.GOOD, wording.text("view.study.done." + over.kind(), over.name())));
  }
}
