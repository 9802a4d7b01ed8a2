package org.signalbox.view;

import java.util.List;
import org.signalbox.lab.Confusion;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** What the router took for what. */
final class LabConfusionFace {
  private final Wording wording;

  LabConfusionFace(Wording wording) {
    this.wording = wording;
  }

  Shown families(Measured now) {
    return drawn(now.report().figures().families(), "lab.family.");
  }

  Shown types(Measured now) {
    return drawn(now.report().figures().problemTypes(), "view.lab.type.");
  }

  private Shown drawn(Confusion confusion, String key) {
    if (confusion.right().of() == 0) {
      return Shown.words(wording.text("view.lab.unlabelled"));
    }
    List<String> names = confusion.names().stream().map(n -> wording.text(key + n)).toList();
    String right =
        wording.text("view.lab.confusion", confusion.right().right(), confusion.right().of());
    String worst =
        confusion.worst().isEmpty()
            ? ""
            : " "
                + wording.text(
                    "view.lab.confusion.worst",
                    wording.text(key + confusion.worst().getFirst()),
                    wording.text(key + confusion.worst().getLast()));
    return new ConfusionFace(wording, "tabular").of(names, confusion.counts(), right + worst);
  }
}
