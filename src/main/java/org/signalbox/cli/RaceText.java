package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Lead;
import org.signalbox.evaluation.Together;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.EncoderShare;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceReport;
import org.signalbox.task.Answer;
import org.signalbox.task.Problem;
import org.signalbox.words.Figures;

/** The comparison of a race as a table of text. */
record RaceText(Terminal terminal) {
  private static final String[] COLUMNS = {
    "",
    "engine",
    "quality",
    "interval",
    "load",
    "fit",
    "predict",
    "first",
    "cpu",
    "memory",
    "energy",
    "electricity",
    "hardware",
    "hosted"
  };
  private static final String NONE = "\u2013";

  void print(RaceReport report) {
    terminal.line(
        terminal.dim(
            terminal.sentence(
                "cli.race.split",
                terminal.split(report.split()),
                Long.toString(report.seed()),
                metric(report))));
    TextGrid grid = new TextGrid(terminal.heads(COLUMNS), 1);
    report.lanes().forEach(lane -> grid.row(cells(lane, report.comparison())));
    grid.print(terminal);
    notes(report);
  }

  private static String metric(RaceReport report) {
    return report.lanes().stream()
        .flatMap(lane -> lane.quality().stream())
        .map(quality -> quality.metric().word())
        .findFirst()
        .orElse(NONE);
  }

  private String[] cells(Lane lane, Comparison comparison) {
    Figures figures = terminal.figures();
    List<String> cells = new ArrayList<>();
    cells.add(marks(lane.card().id(), comparison));
    cells.add(terminal.name(lane.card()));
    cells.add(lane.quality().map(q -> figures.number(q.value()).text()).orElse(NONE));
    cells.add(lane.quality().map(q -> figures.interval(q.low(), q.high()).text()).orElse(NONE));
    if (lane.first().isPresent()) {
      measured(cells, lane.first().get());
    }
    while (cells.size() < COLUMNS.length) {
      cells.add(NONE);
    }
    return cells.toArray(String[]::new);
  }

  private static String marks(String engine, Comparison comparison) {
    boolean crowned = comparison.best().size() == 1 && comparison.best().contains(engine);
    boolean tied = comparison.best().size() > 1 && comparison.best().contains(engine);
    return (crowned ? "\u2605" : tied ? "=" : " ")
        + (comparison.frontier().contains(engine) ? "\u25c6" : " ");
  }

  private void measured(List<String> cells, Measurement run) {
    Figures figures = terminal.figures();
    for (Phase phase : Phase.values()) {
      boolean occurred = run.phases().containsKey(phase);
      cells.add(occurred ? figures.milliseconds(run.millis(phase)).text() : NONE);
    }
    cells.add(
        run.firstChunk().isPresent()
            ? figures.milliseconds(run.firstChunk().getAsLong() / 1e6).text()
            : NONE);
    cells.add(figures.milliseconds(run.cpu() / 1e6).text());
    cells.add(figures.bytes(run.peakBytes()).text());
    cells.add(energy(run.energy()));
    cells.add(money(run.cost().electricity()));
    cells.add(money(run.cost().hardware()));
    cells.add(run.cost().apiEquivalent().map(this::money).orElse(NONE));
  }

  private String energy(Energy energy) {
    Figures figures = terminal.figures();
    return switch (energy.badge()) {
      case MEASURED -> figures.joules(energy.value()).text();
      case MODELLED, LITERATURE ->
          figures.joules(energy.low(), energy.value(), energy.high()).text();
    };
  }

  private String money(Amount amount) {
    return terminal.figures().money(amount.value(), amount.currency()).text();
  }

  private void notes(RaceReport report) {
    EncoderShare.of(report.lanes())
        .ifPresent(
            e ->
                terminal.line(
                    terminal.sentence(
                        "cli.race.encoder",
                        terminal.name(e.encoder()),
                        terminal.name(e.generator()),
                        terminal.figures().percent(e.share()).text())));
    terminal.line(terminal.dim(terminal.sentence("cli.race.legend")));
    for (Lane lane : report.lanes()) {
      remarks(lane.outcome())
          .forEach(
              remark ->
                  terminal.line(terminal.name(lane.card()) + ": " + terminal.sentence(remark)));
    }
    report
        .start()
        .unraced()
        .forEach(
            left ->
                terminal.line(
                    terminal.sentence(
                        "cli.race.unraced",
                        terminal.name(left.card()),
                        terminal.sentence(left.reason()))));
    report.comparison().together().ifPresent(both -> terminal.line(together(report, both)));
    report
        .comparison()
        .oracle()
        .ifPresent(
            oracle ->
                terminal.line(
                    terminal.sentence(
                        "cli.race.oracle",
                        oracle,
                        terminal.figures().number(report.comparison().regret().orElse(0)).text())));
  }

  private String together(RaceReport report, Together both) {
    Figures figures = terminal.figures();
    Lead lead = both.lead();
    return terminal.sentence(
        "cli.race.together",
        name(report, both.mixture().first()),
        figures.percent(both.mixture().share()).text(),
        name(report, both.mixture().second()),
        figures.percent(1 - both.mixture().share()).text(),
        figures.number(both.quality().value()).text(),
        name(report, both.alone()),
        figures.number(lead.value()).text(),
        figures.interval(lead.low(), lead.high()).text());
  }

  private String name(RaceReport report, String engine) {
    return report.lane(engine).map(lane -> terminal.name(lane.card())).orElse(engine);
  }

  private static List<Problem> remarks(Outcome<? extends Answer> outcome) {
    return switch (outcome) {
      case Outcome.Done<? extends Answer> done -> done.result().remarks();
      case Outcome.Failed<?> failed -> List.of(failed.problem());
      case Outcome.Cancelled<?> cancelled ->
          switch (cancelled.reason()) {
            case USER -> List.of(Problem.of("SB-CLI-06"));
            case TIME_LIMIT -> List.of(Problem.of("SB-CLI-07"));
          };
    };
  }
}
