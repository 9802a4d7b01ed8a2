package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.Underway;

/** The Study screen: what drives a kept model at the left, one row or another file at the right. */
final class StudyView extends ScrollPane {
  private static final double NARROW = 960;
  private static final double LEFT_SHARE = 0.52;

  private final StudyViewModel study;
  private final SplitPane panels = new SplitPane();
  private final Panel left;
  private final Panel right;

  StudyView(StudyViewModel study, InputActions actions, Wording wording) {
    this.study = study;
    StudyFiles files = new StudyFiles(study, this);
    getStyleClass().add("page");
    setId("study");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    left = left(wording);
    right = right(files, wording);
    VBox side = Parts.column("study-side", new RowBar(study, wording), Parts.grow(right));
    panels.getStyleClass().add("results");
    panels.getItems().setAll(left, side);
    VBox empty = empty(files, actions, wording);
    setContent(
        Parts.column(
            "study-page",
            new StudyHead(study, files, wording),
            new StudyWorkView(study, wording),
            empty,
            Parts.grow(panels)));
    widthProperty().subscribe(_ -> fit());
    study
        .studied()
        .subscribe(
            studied -> {
              Parts.show(panels, studied.isPresent());
              Parts.show(empty, studied.isEmpty());
              refresh();
            });
    study
        .work()
        .subscribe(work -> Parts.show(empty, study.studied().get().isEmpty() && work.isEmpty()));
    study.shuffled().subscribe(_ -> left.refresh());
    study.along().subscribe(_ -> left.refresh());
    study.tracing().subscribe(now -> refreshAfter(now, left));
    study.row().was().subscribe(_ -> right.refresh());
    study.row().search().subscribe(_ -> right.refresh());
    study.predicted().subscribe(this::turn);
  }

  /** A choice that was not followed up turns back to what is shown. */
  private static void refreshAfter(Optional<Underway> now, Panel panel) {
    if (now.isEmpty()) {
      panel.refresh();
    }
  }

  private Panel left(Wording wording) {
    return new Panel(
        "study-left",
        wording,
        List.of(
            face("drives", new DrivesFace(wording)::of),
            face("swarm", new SwarmFace(wording)::of),
            face("effect", new EffectFace(study, wording)::of),
            face("values", new ValueFace(study, wording)::of),
            face("shuffle", new ShuffleFace(study, wording)::of),
            new Face("tree", this::readable, () -> studied(new TreeFace(wording)::of))));
  }

  private Panel right(StudyFiles files, Wording wording) {
    return new Panel(
        "study-right",
        wording,
        List.of(
            face("row", new RowFace(study, wording)::of),
            face("whatif", new WhatIfFace(study, wording)::of),
            face("change", new ChangeFace(study, wording)::of),
            face("predictions", new PredictedFace(study, files, wording)::of)));
  }

  private Face face(String name, Function<Studied, Shown> shown) {
    return new Face(name, () -> studied(shown));
  }

  private Shown studied(Function<Studied, Shown> shown) {
    return study.studied().get().map(shown).orElseGet(() -> Shown.table(TableText.empty()));
  }

  /** Whether the model is a tree that can be read. */
  private boolean readable() {
    return study.studied().get().flatMap(TreeFace::tree).isPresent();
  }

  private static VBox empty(StudyFiles files, InputActions actions, Wording wording) {
    return Parts.column(
        "study-empty",
        Parts.paragraph(wording.text("view.study.empty.how"), "muted"),
        Parts.row(
            "field-row",
            Parts.button(wording.text("view.study.explore"), actions::explore, "accent"),
            Parts.button(wording.text("view.study.open"), files::open)));
  }

  private void refresh() {
    if (study.studied().get().isPresent()) {
      left.refresh();
      right.refresh();
    }
  }

  /** Predictions that just came are what the eye looks for. */
  private void turn(Optional<StudyViewModel.Predicted> predicted) {
    if (predicted.isPresent()) {
      right.turn("predictions");
    }
    right.refresh();
  }

  /** In a narrow or much enlarged window the panels stand below each other. */
  private void fit() {
    boolean narrow = getWidth() > 0 && getWidth() < NARROW;
    panels.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    setFitToHeight(!narrow);
    panels.setDividerPositions(narrow ? 0.5 : LEFT_SHARE);
  }
}
