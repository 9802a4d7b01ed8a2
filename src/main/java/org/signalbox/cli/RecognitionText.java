package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.evaluation.Reliability;
import org.signalbox.evaluation.Share;
import org.signalbox.lab.AnswerWorth;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.CalibrationError;
import org.signalbox.lab.Confusion;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RiskCoverage;
import org.signalbox.lab.Shake;
import org.signalbox.lab.Steadiness;
import org.signalbox.lab.SuiteFigures;

/** How a suite's inputs were recognised, as tables with a sentence each. */
record RecognitionText(Terminal terminal) {
  private static final long SEED = 1;

  /**
   * @param shipped whether the inputs are RouteSuite's, of whose test half nothing but counts is
   *     looked at
   */
  void print(RecognitionReport report, AnswerWorth worth, boolean shipped) {
    SuiteFigures figures = report.figures();
    terminal.line(
        terminal.sentence(
            "lab.read", figures.verdicts().size(), report.unread().size(), report.unlabelled()));
    report
        .unread()
        .forEach(
            u ->
                terminal.line(
                    u.file()
                        + ": "
                        + terminal.sentence(u.problem())
                        + " ("
                        + u.problem().code()
                        + ")"));
    shares(figures);
    confusion(figures.families());
    figures.calibration(SEED).ifPresent(this::calibration);
    figures.abstaining(worth).ifPresent(this::abstaining);
    report.steadiness().ifPresent(this::steadiness);
    if (!shipped) {
      report.steadiness().ifPresent(this::changed);
    }
  }

  private void shares(SuiteFigures figures) {
    TextGrid grid = grid(1, "aspect", "share", "interval", "of");
    for (Aspect aspect : Aspect.values()) {
      row(grid, word("aspect", aspect.name()), figures.right(aspect));
    }
    row(grid, terminal.sentence("lab.understood"), figures.understood());
    row(grid, terminal.sentence("lab.left"), figures.abstained());
    row(grid, terminal.sentence("lab.falsely"), figures.abstainedFalsely());
    row(grid, terminal.sentence("lab.traps"), figures.traps());
    grid.print(terminal);
  }

  private String word(String what, String name) {
    return terminal.sentence("lab." + what + "." + name.toLowerCase(java.util.Locale.ROOT));
  }

  private TextGrid grid(int left, String... heads) {
    List<String> words = java.util.stream.Stream.of(heads).map(h -> word("head", h)).toList();
    return new TextGrid(words, left - 1);
  }

  private void row(TextGrid grid, String name, Share share) {
    if (share.of() > 0) {
      grid.row(name, number(share.value()), interval(share), Integer.toString(share.of()));
    }
  }

  private void confusion(Confusion families) {
    if (families.right().of() == 0) {
      return;
    }
    told("lab.confusion.about");
    List<String> head = new ArrayList<>();
    head.add(terminal.sentence("lab.head.truth"));
    families.names().forEach(name -> head.add(word("family", name)));
    TextGrid grid = new TextGrid(head, 0);
    for (int t = 0; t < families.counts().length; t++) {
      List<String> cells = new ArrayList<>();
      cells.add(word("family", families.names().get(t)));
      for (int count : families.counts()[t]) {
        cells.add(Integer.toString(count));
      }
      grid.row(cells.toArray(String[]::new));
    }
    grid.print(terminal);
  }

  private void calibration(CalibrationError told) {
    told(
        "lab.calibration.figures",
        number(told.error()),
        terminal.figures().interval(told.low(), told.high()).text());
    TextGrid grid = grid(1, "stated", "right", "interval", "of");
    for (Reliability.Bin bin : told.groups().bins()) {
      grid.row(
          number(bin.predicted()),
          number(bin.share()),
          terminal.figures().interval(bin.low(), bin.high()).text(),
          Integer.toString(bin.cases()));
    }
    grid.print(terminal);
  }

  private void abstaining(RiskCoverage cost) {
    told("lab.abstaining.figures", number(cost.area()), number(cost.excess()));
    TextGrid grid = grid(1, "threshold", "answered", "wrong", "interval", "missed", "lost");
    for (RiskCoverage.Point point : cost.spread()) {
      grid.row(
          number(point.threshold()),
          terminal.figures().percent(cost.coverage(point)).text(),
          terminal.figures().percent(point.risk().value()).text(),
          interval(point.risk()),
          Integer.toString(point.missed()),
          number(point.lost()));
    }
    grid.print(terminal);
  }

  private void steadiness(Steadiness steady) {
    if (steady.all().of() == 0) {
      told("lab.steady.none");
      return;
    }
    told("lab.steady.figures", steady.all().of(), number(steady.all().value()));
    TextGrid grid = grid(1, "change", "unchanged", "interval", "of");
    for (Shake shake : Shake.values()) {
      row(grid, word("shake", shake.name()), steady.share(shake));
    }
    grid.print(terminal);
  }

  private void changed(Steadiness steady) {
    if (steady.changed().isEmpty()) {
      return;
    }
    terminal.line("");
    TextGrid grid = grid(4, "input", "change", "before", "after");
    for (Steadiness.Flip flip : steady.changed()) {
      grid.row(
          flip.before().asked().name(),
          word("shake", flip.shake().name()),
          RouteFigureRows.values(flip.before().seen()),
          RouteFigureRows.values(flip.after()));
    }
    grid.print(terminal);
  }

  private void told(String key, Object... args) {
    terminal.line("");
    terminal.line(terminal.bold(terminal.sentence(key, args)));
  }

  private String number(double value) {
    return Double.isNaN(value) ? "" : terminal.figures().number(value).text();
  }

  private String interval(Share share) {
    return share.of() == 0 ? "" : terminal.figures().interval(share.low(), share.high()).text();
  }
}
