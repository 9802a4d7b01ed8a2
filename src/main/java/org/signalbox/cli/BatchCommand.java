package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.BatchFile;
import org.signalbox.lab.BatchRow;
import org.signalbox.lab.FolderRun;
import org.signalbox.race.RaceControl;
import org.signalbox.routing.Policy;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole folder of tasks, each file routed and run, with a summary. */
@CommandLine.Command(
    name = "batch",
    description = "A whole folder of tasks: each file routed and run, with a summary.")
final class BatchCommand extends Command {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "problem_type",
          "engine",
          "metric",
          "value",
          "low",
          "high",
          "wall_ms",
          "energy_j",
          "regret",
          "error");
  private static final String NONE = "\u2013";

  @Parameters(paramLabel = "FOLDER")
  @SuppressWarnings("NullAway.Init") // picocli sets what is required.
  Path folder;

  @Option(
      names = "--engines",
      paramLabel = "WHICH",
      defaultValue = "routed",
      description = "routed (with a baseline beside it) or all")
  FolderRun.Which engines = FolderRun.Which.ROUTED;

  @Option(names = "--out", paramLabel = "CSV", description = "write the summary as a table")
  @Nullable Path out;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "the most time one engine may take")
  int limit;

  @Option(names = "--again", description = "race files too that were raced before")
  boolean again;

  BatchCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw ProblemException.of("SB-CLI-25", limit);
    }
    List<BatchRow> rows = run(FolderRun.files(folder));
    if (out != null) {
      write(rows, out);
    }
    if (json) {
      ArrayNode files = Json.array();
      rows.forEach(row -> files.add(json(row)));
      terminal.json(Json.object().set("files", files));
    } else if (out == null) {
      print(rows);
    }
    return rows.stream().allMatch(row -> row.problem().isPresent())
        ? Terminal.FAILED
        : Terminal.DONE;
  }

  private List<BatchRow> run(List<Path> files) throws IOException {
    BatchFile kept = BatchFile.of(services.userFolder().resolve("batches"), folder, engines);
    FolderRun run = folderRun();
    Ticker ticker = services.context(0).ticker();
    long begun = ticker.nanos();
    int raced = 0;
    List<BatchRow> rows = new ArrayList<>();
    for (Path file : files) {
      Optional<BatchRow> before = again ? Optional.empty() : kept.known(file);
      if (before.isEmpty()) {
        terminal.say("cli.batch.file", rows.size() + 1, files.size(), file.getFileName());
        kept.add(add(rows, run.row(file, new RaceControl())));
        raced++;
        left((ticker.nanos() - begun) / 1e6 / raced * (files.size() - rows.size()));
      } else {
        rows.add(before.get());
      }
    }
    if (raced < files.size()) {
      terminal.say("cli.batch.known", files.size() - raced);
    }
    return rows;
  }

  private static BatchRow add(List<BatchRow> rows, BatchRow row) {
    rows.add(row);
    return row;
  }

  private void left(double millis) {
    if (millis > 0) {
      terminal.say("cli.batch.left", terminal.figures().milliseconds(millis).text());
    }
  }

  private FolderRun folderRun() {
    var rooms =
        new FolderRun.Rooms(
            services.ingest(),
            services.router(),
            services.race(),
            services::recorder,
            services.context(1));
    return new FolderRun(
        rooms, engines, Policy.balanced(), Duration.ofSeconds(limit), Release.VERSION);
  }

  private void write(List<BatchRow> rows, Path file) {
    try (RowFile csv = RowFile.open(Optional.of(file), terminal)) {
      csv.row(COLUMNS);
      rows.forEach(row -> csv.row(cells(row)));
      csv.finish();
    }
  }

  private List<String> cells(BatchRow row) {
    return List.of(
        row.file(),
        row.problemType(),
        row.engine(),
        row.shown().map(BatchRow.Shown::metric).orElse(""),
        row.shown().map(s -> Double.toString(s.value())).orElse(""),
        row.shown().map(s -> Double.toString(s.low())).orElse(""),
        row.shown().map(s -> Double.toString(s.high())).orElse(""),
        exact(row.wallMillis()),
        exact(row.joules()),
        exact(row.regret()),
        row.problem().map(p -> terminal.sentence(p) + " " + p.code()).orElse(""));
  }

  private static String exact(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private void print(List<BatchRow> rows) {
    TextGrid grid =
        new TextGrid(List.of("file", "task", "engine", "quality", "time", "energy", "regret"), 2);
    for (BatchRow row : rows) {
      grid.row(
          row.file(),
          row.problemType(),
          row.engine(),
          row.shown().map(s -> s.metric() + " " + number(s.value())).orElse(NONE),
          row.wallMillis().isPresent()
              ? terminal.figures().milliseconds(row.wallMillis().getAsDouble()).text()
              : NONE,
          row.joules().isPresent()
              ? terminal.figures().joules(row.joules().getAsDouble()).text()
              : NONE,
          row.regret().isPresent() ? number(row.regret().getAsDouble()) : NONE);
    }
    grid.print(terminal);
    for (BatchRow row : rows) {
      row.problem()
          .ifPresent(p -> terminal.line(row.file() + ": " + terminal.sentence(p) + " " + p.code()));
    }
  }

  private String number(double value) {
    return terminal.figures().number(value).text();
  }

  private ObjectNode json(BatchRow row) {
    ObjectNode node = Json.object();
    node.put("file", row.file()).put("problemType", row.problemType());
    node.put("engine", row.engine());
    row.shown()
        .ifPresent(
            s -> {
              ObjectNode quality = node.putObject("quality");
              quality.put("metric", s.metric());
              Json.put(quality, "value", s.value());
              Json.put(quality, "low", s.low());
              Json.put(quality, "high", s.high());
            });
    Json.put(node, "wallMs", row.wallMillis().orElse(Double.NaN));
    Json.put(node, "energyJ", row.joules().orElse(Double.NaN));
    Json.put(node, "regret", row.regret().orElse(Double.NaN));
    row.problem().ifPresent(p -> node.set("error", Json.problem(p, terminal.words())));
    return node;
  }
}
