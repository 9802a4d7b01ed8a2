package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.signalbox.tabular.Facts;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** Which model is studied, how good it was measured, and what can be done with it. */
final class StudyHead extends VBox {
  private final Wording wording;
  private final HBox title = Parts.row("route-title");
  private final Label facts = Parts.paragraph("", "small", "muted");
  private final List<Button> needModel;

  StudyHead(StudyViewModel study, StudyFiles files, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "card", "study-head");
    Button predict =
        Parts.id(
            "predict-file",
            Parts.button(wording.text("view.study.predict"), files::predict, "accent"));
    Button save =
        Parts.id("save-model", Parts.button(wording.text("view.study.save"), files::save));
    Button open =
        Parts.id("open-model", Parts.button(wording.text("view.study.open"), files::open));
    needModel = List.of(predict, save);
    List.of(predict, save, open).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    getChildren().addAll(Parts.row("study-title", Parts.grow(title), predict, save, open), facts);
    study.studied().subscribe(this::tell);
    study
        .work()
        .subscribe(
            work -> {
              boolean none = study.studied().get().isEmpty();
              needModel.forEach(b -> b.setDisable(none || work.isPresent()));
              open.setDisable(work.isPresent());
            });
    study.studied().subscribe(s -> needModel.forEach(b -> b.setDisable(s.isEmpty())));
  }

  private void tell(Optional<Studied> studied) {
    Parts.show(facts, studied.isPresent());
    title
        .getChildren()
        .setAll(
            studied
                .map(this::named)
                .orElseGet(
                    () -> List.of(Parts.whole(wording.text("view.study.empty"), "section"))));
    facts.setText(studied.map(this::facts).orElse(""));
  }

  private List<Node> named(Studied studied) {
    return List.of(
        Parts.mark(studied.card(), wording),
        Parts.id(
            "study-title",
            Parts.paragraph(
                wording.text(
                    "view.study.title", wording.name(studied.card()), studied.schema().target()),
                "section")));
  }

  private String facts(Studied studied) {
    Facts told = studied.facts();
    String learned =
        wording.text(
            "view.study.learned", told.rows(), told.source(), studied.schema().fields().size());
    return told.quality().map(q -> learned + " · " + quality(q)).orElse(learned);
  }

  private String quality(Facts.Score score) {
    return wording.text(
        "view.study.quality",
        wording.metric(score.metric()),
        wording.figures().number(score.value()).text(),
        wording.figures().interval(score.low(), score.high()).text());
  }
}
