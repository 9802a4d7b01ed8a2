package org.signalbox.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signalbox.history.PastLane;
import org.signalbox.history.PastRace;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.StoredRace;
import org.signalbox.words.Figures;

/** Races of the past as tables of text. */
record HistoryText(Terminal terminal) {
  private static final String NONE = "\u2013";

  void print(List<PastRace> races) {
    if (races.isEmpty()) {
      terminal.say("cli.history.none");
      return;
    }
    TextGrid grid =
        new TextGrid(
            terminal.heads(
                "id", "began", "task", "problem", "routed", "best", "regret", "engines", ""),
            5);
    for (PastRace race : races) {
      grid.row(
          Long.toString(race.id()),
          time(race.began()),
          race.task(),
          problem(race),
          race.routed().orElse(NONE),
          race.oracle().orElse(NONE),
          race.regret().isPresent() ? number(race.regret().getAsDouble()) : NONE,
          Integer.toString(race.engines().size()),
          state(race));
    }
    grid.print(terminal);
  }

  private String state(PastRace race) {
    return switch (race.state()) {
      case OPEN -> terminal.sentence("cli.history.open");
      case ENDED -> "";
      case PINNED -> terminal.sentence("cli.history.pin");
    };
  }

  private String time(Instant began) {
    String pattern = terminal.sentence("view.history.moment");
    return DateTimeFormatter.ofPattern(pattern, terminal.words().locale())
        .format(began.atZone(ZoneId.systemDefault()));
  }

  void print(StoredRace stored) {
    head(stored);
    TextGrid grid =
        new TextGrid(
            terminal.heads("engine", "status", "quality", "interval", "time", "cpu", "energy"), 1);
    stored.lanes().forEach(lane -> grid.row(cells(lane)));
    grid.print(terminal);
  }

  private void head(StoredRace stored) {
    PastRace race = stored.race();
    terminal.line(terminal.bold(race.id() + "  " + race.task()) + "  " + problem(race));
    terminal.line(
        terminal.sentence(
            "cli.history.head",
            time(race.began()),
            terminal.split(stored.split()),
            Long.toString(stored.replay().seed()),
            stored.replay().product(),
            stored.machine(),
            stored.threads()));
  }

  private String[] cells(PastLane lane) {
    Figures figures = terminal.figures();
    ReplayLane shown = lane.shown();
    return new String[] {
      shown.engine(),
      terminal.sentence(
          "view.status." + shown.status().name().toLowerCase(Locale.ROOT).replace('_', '-')),
      quality(shown),
      shown.score().map(s -> figures.interval(s.low(), s.high()).text()).orElse(NONE),
      lane.took().map(t -> figures.milliseconds(t.wall()).text()).orElse(NONE),
      lane.took().map(t -> figures.milliseconds(t.cpu()).text()).orElse(NONE),
      lane.took()
          .map(PastLane.Took::energy)
          .map(e -> figures.joules(e.low(), e.value(), e.high()).text())
          .orElse(NONE)
    };
  }

  private String quality(ReplayLane shown) {
    return shown.score().map(s -> s.metric() + " " + number(s.value())).orElse(NONE);
  }

  private String number(double value) {
    return terminal.figures().number(value).text();
  }

  /** Each engine of either race with its quality and time in both. */
  void print(StoredRace first, StoredRace second) {
    head(first);
    head(second);
    TextGrid grid =
        new TextGrid(
            List.of(
                terminal.sentence("cli.head.engine"),
                of("quality", first),
                of("quality", second),
                of("time", first),
                of("time", second)),
            0);
    Set<String> engines = new LinkedHashSet<>(first.replay().engines());
    engines.addAll(second.replay().engines());
    for (String engine : engines) {
      grid.row(
          engine,
          shown(first, engine),
          shown(second, engine),
          took(first, engine),
          took(second, engine));
    }
    grid.print(terminal);
  }

  private String of(String column, StoredRace race) {
    return terminal.sentence("cli.head." + column) + " " + race.race().id();
  }

  private String problem(PastRace race) {
    return terminal.sentence("cli.type." + race.problemType());
  }

  private String shown(StoredRace race, String engine) {
    return race.lane(engine).map(lane -> quality(lane.shown())).orElse(NONE);
  }

  private String took(StoredRace race, String engine) {
    return race.lane(engine)
        .flatMap(PastLane::took)
        .map(took -> terminal.figures().milliseconds(took.wall()).text())
        .orElse(NONE);
  }
}
