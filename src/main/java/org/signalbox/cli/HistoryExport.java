package org.signalbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.history.Paper;
import org.signalbox.history.PastLane;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.RaceStore;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.StoredRace;

/** The whole history in one file, oldest race first. */
record HistoryExport(RaceStore history, Terminal terminal) {
  private static final List<String> COLUMNS =
      List.of(
          "race",
          "began",
          "task",
          "problem_type",
          "engine",
          "status",
          "metric",
          "value",
          "low",
          "high",
          "cases",
          "wall_ms",
          "cpu_ms",
          "peak_mb",
          "energy_j",
          "badge");

  /** How the file is laid out. */
  enum Layout {
    /** One JSON object a race. */
    LINES,
    /** One CSV row an outcome. */
    ROWS
  }

  void write(Path file, Layout layout) {
    List<PastRace> races = history.list(RaceFilter.newest(Integer.MAX_VALUE)).reversed();
    switch (layout) {
      case LINES -> {
        StringBuilder lines = new StringBuilder();
        for (PastRace race : races) {
          history
              .find(race.id())
              .map(HistoryJson::whole)
              .ifPresent(n -> lines.append(n).append('\n'));
        }
        Paper.write(file, lines.toString());
        terminal.say("cli.history.exported", races.size(), file.toString());
      }
      case ROWS -> {
        try (RowFile rows = RowFile.open(Optional.of(file), terminal)) {
          rows.row(COLUMNS);
          races.forEach(race -> history.find(race.id()).ifPresent(found -> add(rows, found)));
          rows.finish();
        }
      }
    }
  }

  private static void add(RowFile rows, StoredRace stored) {
    PastRace race = stored.race();
    for (PastLane lane : stored.lanes()) {
      ReplayLane shown = lane.shown();
      Optional<ReplayLane.Score> score = shown.score();
      Optional<PastLane.Took> took = lane.took();
      rows.row(
          List.of(
              Long.toString(race.id()),
              race.began().toString(),
              race.task(),
              race.problemType(),
              shown.engine(),
              shown.status().name().toLowerCase(Locale.ROOT),
              score.map(ReplayLane.Score::metric).orElse(""),
              score.map(s -> number(s.value())).orElse(""),
              score.map(s -> number(s.low())).orElse(""),
              score.map(s -> number(s.high())).orElse(""),
              score.map(s -> Integer.toString(s.cases())).orElse(""),
              took.map(t -> number(t.wall())).orElse(""),
              took.map(t -> number(t.cpu())).orElse(""),
              took.map(t -> number(t.peakBytes() / 1e6)).orElse(""),
              took.map(t -> number(t.energy().value())).orElse(""),
              took.map(t -> t.energy().badge().name()).orElse("")));
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
