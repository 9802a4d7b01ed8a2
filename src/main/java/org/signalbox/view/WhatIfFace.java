package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import org.signalbox.tabular.Explanation;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** Keeps the controls of a model while its rows and values change under them. */
final class WhatIfFace {
  private final StudyViewModel study;
  private final Wording wording;
  private Optional<Studied> drawn = Optional.empty();
  private Optional<WhatIfView> view = Optional.empty();

  WhatIfFace(StudyViewModel study, Wording wording) {
    this.study = study;
    this.wording = wording;
  }

  Shown of(Studied studied) {
    if (!studied.peopled()) {
      return Shown.words(wording.text("view.study.norows"));
    }
    if (drawn.filter(studied::equals).isEmpty() || view.isEmpty()) {
      drawn = Optional.of(studied);
      view = Optional.of(new WhatIfView(study.row(), studied, wording));
    }
    return Shown.of(view.get(), table(new StudyWords(wording, studied.schema())));
  }

  private TableText table(StudyWords words) {
    Optional<Explanation> now = study.row().now().get();
    if (now.isEmpty()) {
      return TableText.empty();
    }
    Explanation told = now.get();
    List<String> head =
        List.of(
            wording.text("view.feature"),
            wording.text("view.study.value"),
            wording.text("view.contribution"));
    List<String> columns = words.schema().fields().stream().map(f -> f.name()).toList();
    return new TableText(head, columns.stream().map(name -> line(told, name, words)).toList());
  }

  private static List<String> line(Explanation told, String name, StudyWords words) {
    int at = told.attributions().features().indexOf(name);
    boolean known = at >= 0 && told.told();
    return List.of(
        name,
        told.rows().column(name).text(0),
        known ? words.signed(told.attributions().perRow()[0][at]) : "");
  }
}
