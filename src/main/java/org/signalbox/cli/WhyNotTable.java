package org.signalbox.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Signal;
import org.signalbox.routing.WhyNot;
import org.signalbox.words.Figures;

/** What is expected of every engine, and why it is not the route. */
record WhyNotTable(Terminal terminal) {
  void print(Decision decision, Policy policy) {
    if (decision.abstained()) {
      return;
    }
    TextGrid grid =
        new TextGrid(
                terminal.heads(
                    "engine",
                    "utility",
                    "quality",
                    "uncertain",
                    "time",
                    "energy",
                    "memory",
                    "whynot"),
                0)
            .endingInWords();
    row(grid, decision.alternatives().getFirst(), terminal.sentence("cli.whynot.route"));
    List<WhyNot> others = WhyNot.of(decision, policy);
    others.stream()
        .filter(WhyNot::enters)
        .forEach(each -> row(grid, each.other(), said(each.reasons())));
    terminal.line("");
    grid.print(terminal);
    String reserve =
        others.stream()
            .filter(each -> !each.enters())
            .map(each -> each.other().card().id())
            .collect(Collectors.joining(", "));
    if (!reserve.isEmpty()) {
      terminal.line(terminal.sentence("cli.whynot.reserve", reserve));
    }
  }

  private void row(TextGrid grid, Alternative of, String why) {
    Figures figures = terminal.figures();
    String id = of.card().id();
    if (of.estimate().isEmpty()) {
      grid.row(id, "", "", "", "", "", "", why);
      return;
    }
    Estimate e = of.estimate().get();
    grid.row(
        id,
        figures.number(of.utility()).text(),
        figures.number(e.quality()).text(),
        "± " + figures.number(e.uncertainty()).text(),
        figures.milliseconds(e.latencyMs()).text(),
        figures.joules(e.energyJ()).text(),
        e.megabytes() < 1
            ? "< " + figures.bytes(1e6).text()
            : figures.bytes(e.megabytes() * 1e6).text(),
        why);
  }

  private String said(List<Signal> reasons) {
    return reasons.stream().map(this::said).collect(Collectors.joining(", "));
  }

  private String said(Signal reason) {
    String words = terminal.sentence(reason.words());
    return reason.weight() == 0
        ? words
        : words + " " + terminal.figures().signed(reason.weight()).text();
  }
}
