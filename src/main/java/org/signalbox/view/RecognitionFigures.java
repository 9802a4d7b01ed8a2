package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.signalbox.evaluation.Share;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.viewmodel.RecognitionViewModel.Measured;

/** The figures of recognition as a table. */
final class RecognitionFigures {
  private final Wording wording;

  RecognitionFigures(Wording wording) {
    this.wording = wording;
  }

  TableText of(Measured now) {
    SuiteFigures figures = now.report().figures();
    List<List<String>> rows = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      String name = wording.text("lab.aspect." + aspect.name().toLowerCase(Locale.ROOT));
      add(rows, name, figures.right(aspect));
    }
    add(rows, wording.text("lab.understood"), figures.understood());
    add(rows, wording.text("lab.left"), figures.abstained());
    add(rows, wording.text("lab.falsely"), figures.abstainedFalsely());
    add(rows, wording.text("lab.traps"), figures.traps());
    now.report()
        .steadiness()
        .ifPresent(steady -> add(rows, wording.text("view.lab.steady"), steady.all()));
    return new TableText(heads(wording, "aspect", "share", "interval", "of"), rows);
  }

  /** The terminal's heads as a screen writes them, with a capital. */
  static List<String> heads(Wording wording, String... keys) {
    return Stream.of(keys)
        .map(key -> wording.text("lab.head." + key))
        .map(head -> head.substring(0, 1).toUpperCase(wording.words().locale()) + head.substring(1))
        .toList();
  }

  private void add(List<List<String>> rows, String name, Share share) {
    if (share.of() > 0) {
      rows.add(List.of(name, right(share, wording), interval(share, wording), of(share)));
    }
  }

  private String of(Share share) {
    return wording.figures().count(share.of()).text();
  }

  static String right(Share share, Wording wording) {
    return wording.figures().percent(share.value()).text();
  }

  /** Of a share, in per cent too. */
  static String interval(Share share, Wording wording) {
    return wording.text(
        "view.lab.between",
        wording.figures().interval(100 * share.low(), 100 * share.high()).text());
  }
}
