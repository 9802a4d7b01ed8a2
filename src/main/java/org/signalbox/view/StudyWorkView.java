package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.StudyViewModel;

/** What a study is doing, with cancel, and how the last work ended where that needs a word. */
final class StudyWorkView extends VBox {
  private final Wording wording;
  private final Label doing = Parts.label("");
  private final Label left = Parts.label("", "muted", "number");
  private final ProgressBar bar = new ProgressBar();
  private final Label end = Parts.paragraph("", "banner-text");
  private final ProblemCode code;
  private final HBox ended;

  StudyWorkView(StudyViewModel study, Wording wording) {
    this.wording = wording;
    this.code = new ProblemCode(wording);
    getStyleClass().addAll("column", "model-work");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(wording.text("view.models.progress"));
    var cancel = Parts.id("cancel-study", Parts.button(wording.text("view.cancel"), study::cancel));
    VBox busy =
        Parts.column("card", Parts.row("model-head", doing, Parts.gap(), left, cancel), bar);
    busy.setId("study-busy");
    ended =
        Parts.row(
            "banner",
            Parts.grow(end),
            code,
            Parts.iconButton("close", wording.text("view.dismiss"), study::dismiss));
    ended.setId("study-ended");
    getChildren().addAll(busy, ended);
    study
        .work()
        .subscribe(
            work -> {
              Parts.show(busy, work.isPresent());
              work.ifPresent(this::tell);
              seen(study);
            });
    study
        .ended()
        .subscribe(
            over -> {
              Parts.show(ended, over.filter(StudyWorkView::worthAWord).isPresent());
              over.filter(StudyWorkView::worthAWord).ifPresent(this::tell);
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
    Parts.show(this, study.work().get().isPresent() || told);
  }

  private void tell(StudyViewModel.Work work) {
    doing.setText(wording.text("view.study.doing." + work.kind(), work.name()));
    bar.setProgress(work.fraction());
    left.setText(
        work.left()
            .map(time -> wording.text("view.models.left", wording.roughly(time.toNanos() / 1e6)))
            .orElse(""));
  }

  private void tell(StudyViewModel.Ended over) {
    ended.pseudoClassStateChanged(Pseudo.GOOD, over.problem().isEmpty());
    end.setText(
        over.problem()
            .map(wording::say)
            .orElseGet(() -> wording.text("view.study.done." + over.kind(), over.name())));
    code.tell(over.problem());
  }
}
