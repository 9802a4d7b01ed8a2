package org.signalbox.view;

import java.util.List;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.SessionDesk.PaperStyle;

/** The comparison of the race that ran last, copied as papers print it. */
record PaperCopies(Screens screens) {
  /** Nothing before a race has ended. */
  List<Shown.Extra> extras() {
    return screens.explore().raced().isEmpty()
        ? List.of()
        : List.of(
            extra("view.copy.paper.markdown", PaperStyle.MARKDOWN),
            extra("view.copy.paper.latex", PaperStyle.LATEX),
            extra("view.copy.paper.bibtex", PaperStyle.BIBTEX));
  }

  private Shown.Extra extra(String key, PaperStyle style) {
    return new Shown.Extra(key, () -> copy(style));
  }

  private void copy(PaperStyle style) {
    screens
        .explore()
        .raced()
        .ifPresent(raced -> screens.history().sessions().table(raced, style, CopyMenu::copy));
  }
}
