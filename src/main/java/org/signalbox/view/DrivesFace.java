package org.signalbox.view;

import java.util.List;
import javafx.scene.control.ScrollPane;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.viewmodel.Studied;

/** Which columns drive the prediction. */
record DrivesFace(Wording wording) {
  private static final int MOST = 20;

  Shown of(Studied studied) {
    List<Facts.Drive> drives =
        studied.sample().map(Explanation::drives).orElse(studied.facts().drives());
    if (drives.isEmpty()) {
      String key = studied.peopled() ? "view.study.untold" : "view.study.norows";
      return Shown.words(wording.text(key));
    }
    StudyWords words = new StudyWords(wording, studied.schema());
    List<BarList.Bar> bars =
        drives.stream()
            .map(d -> new BarList.Bar(d.column(), d.weight(), words.number(d.weight())))
            .toList();
    BarList list =
        new BarList(bars.subList(0, Math.min(MOST, bars.size())), Wording.family(studied.card()));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("prose-scroll");
    return Shown.of(
        Parts.id(
            "drives",
            Parts.column(
                "study-face",
                Parts.paragraph(
                    wording.text("view.study.drives", studied.schema().target()), "study-lead"),
                Parts.paragraph(hint(studied, words), "small", "muted"),
                Parts.grow(scroll))),
        new TableText(
            List.of(wording.text("view.feature"), wording.text("view.contribution")),
            bars.stream().map(b -> List.of(b.name(), b.figure())).toList()));
  }

  private String hint(Studied studied, StudyWords words) {
    return studied
        .sample()
        .map(
            s ->
                wording.text(
                    "view.study.drives.hint",
                    words.unit(s.attributions().scale()),
                    s.rows().rows()))
        .orElseGet(() -> wording.text("view.study.drives.saved"));
  }
}
