package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.RecognitionViewModel;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;
import org.signalbox.viewmodel.Underway;

/** How tasks are recognised: figures at the left; how sure, what for what, what holds at right. */
final class LabRecognitionView extends VBox {
  private final LabViewModel lab;
  private final RecognitionViewModel recognition;
  private final Wording wording;
  private final Label told = Parts.paragraph("", "lab-told");
  private final WorkBar busy;
  private final Button measure;
  private final VBox figures = Parts.column("lab-figures");
  private final Panel panel;
  private final LabPair both;

  LabRecognitionView(
      LabViewModel lab, EngineNames names, Wording wording, ObservableValue<Number> width) {
    this.lab = lab;
    this.recognition = lab.recognition();
    this.wording = wording;
    getStyleClass().addAll("column", "lab-page");
    figures.getStyleClass().add("card");
    busy = new WorkBar("lab-reading", recognition::cancel, wording);
    measure =
        Parts.id(
            "lab-measure",
            Parts.button(
                wording.text("view.lab.measure"),
                () -> recognition.measure(lab.folder().get()),
                "accent"));
    panel = panel(names);
    panel.getStyleClass().add("lab-chart");
    both = new LabPair(figures, panel, width);
    getChildren()
        .setAll(
            new Banner("lab-reading-problem", wording)
                .follow(Banner.Kind.PROBLEM, recognition.problem()),
            told,
            measure,
            busy,
            Parts.grow(both));
    recognition.measured().subscribe(this::update);
    recognition.underway().subscribe(this::follow);
    recognition.problem().subscribe(_ -> settle());
    lab.folder().subscribe(_ -> settle());
  }

  private Panel panel(EngineNames names) {
    LabFilesFace files = new LabFilesFace(names, wording);
    return new Panel(
        "lab-recognition",
        wording,
        List.of(
            face("sure", new LabSureFace(wording)::of),
            face("families", new LabConfusionFace(wording)::families),
            face("types", new LabConfusionFace(wording)::types),
            face("abstaining", new LabAbstainingFace(wording)::of),
            face("steady", new LabSteadyFace(wording)::of),
            new Face("files", this::own, () -> shown(files::of))));
  }

  /** Of RouteSuite's test half nobody looks at single inputs, so that it stays a test. */
  private boolean own() {
    return recognition.measured().get().filter(m -> m.folder().isPresent()).isPresent();
  }

  private Face face(String name, Function<Measured, Shown> drawn) {
    return new Face(name, () -> shown(drawn));
  }

  private Shown shown(Function<Measured, Shown> drawn) {
    return recognition.measured().get().map(drawn).orElseGet(() -> Shown.table(TableText.empty()));
  }

  private void follow(Optional<Underway> now) {
    String doing =
        recognition.measured().get().isPresent() ? "view.lab.changing" : "view.lab.reading";
    now.ifPresentOrElse(far -> busy.tell(wording.text(doing), far), busy::rest);
    settle();
  }

  private void settle() {
    boolean rests = recognition.underway().get().isEmpty();
    Optional<Measured> now = recognition.measured().get();
    boolean whole = now.filter(m -> m.report().steadiness().isPresent()).isPresent();
    Parts.show(measure, rests && !whole);
    Parts.show(told, now.isPresent() || rests && recognition.problem().get().isEmpty());
    told.setText(
        now.map(this::sentence)
            .orElseGet(
                () ->
                    wording.text(
                        lab.folder().get().isPresent()
                            ? "view.lab.unread"
                            : "view.lab.unmeasured")));
  }

  private void update(Optional<Measured> measured) {
    Parts.show(both, measured.isPresent());
    settle();
    measured.ifPresent(
        now -> {
          TableText text = new RecognitionFigures(wording).of(now);
          TwinTable rows = new TwinTable(text);
          rows.setId("lab-figures");
          rows.setAccessibleText(wording.text("view.lab.figures"));
          figures
              .getChildren()
              .setAll(
                  Parts.row(
                      "panel-head",
                      Parts.label(wording.text("view.lab.figures"), "section"),
                      Parts.gap(),
                      Parts.id("lab-figures-keep", new CopyMenu(() -> Shown.table(text), wording))),
                  Parts.grow(rows));
          panel.refresh();
        });
  }

  private String sentence(Measured now) {
    SuiteFigures read = now.report().figures();
    if (now.folder().isEmpty()) {
      return wording.text(
          "view.lab.suite",
          read.verdicts().size(),
          wording.figures().percent(read.understood().value()).text());
    }
    String many =
        wording.text(
            "lab.read",
            read.verdicts().size(),
            now.report().unread().size(),
            now.report().unlabelled());
    return read.understood().of() == 0 ? many + " " + wording.text("view.lab.labels") : many;
  }
}
