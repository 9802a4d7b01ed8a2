package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.lab.DialectBench;
import org.signalbox.lab.ReadingBench;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "ingest",
    description = "How often dialects are found, and how fast a file becomes typed columns.")
final class BenchIngestCommand extends Command {
  private static final String PEER = "duckdb";
  private static final List<String> MARKS = List.of("delimiter", "quote", "escape");
  private static final List<String> ALL =
      List.of("delimiter", "quote", "escape", "encoding", "newline");
  private static final long MEGABYTE = 1_000_000;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "a folder of files with their annotations NAME-dialects.txt beside it")
  @Nullable Path data;

  @Option(names = "--against", paramLabel = "PEER", description = "duckdb: read a file in turn")
  @Nullable String against;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "the file to read in turn; one of 10 MB is written when none is given")
  @Nullable Path file;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "31", description = "of reading")
  int rounds = 31;

  BenchIngestCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (data == null && against == null) {
      throw ProblemException.of("SB-CLI-44");
    }
    ObjectNode node = Json.object();
    if (data != null) {
      dialects(data, node);
    }
    if (against != null) {
      if (!against.equals(PEER)) {
        throw ProblemException.of("SB-CLI-27", against, PEER);
      }
      speed(node);
    }
    if (json) {
      terminal.json(node);
    }
    return Terminal.DONE;
  }

  private void dialects(Path given, ObjectNode into) throws IOException {
    Path named = given.resolve("w3c-csvw");
    Path folder = Files.isDirectory(named) ? named : given;
    Path annotations = folder.resolveSibling(folder.getFileName() + "-dialects.txt");
    if (!Files.isRegularFile(annotations)) {
      throw ProblemException.of("SB-CLI-28", annotations.getFileName(), given.toString());
    }
    var bench = new DialectBench(services.ingest(), services.context(1));
    DialectBench.Figures figures = bench.run(folder, annotations);
    if (json) {
      json(figures, into.putObject("dialects"));
      return;
    }
    print("cli.bench.ingest.marks", MARKS, figures);
    print("cli.bench.ingest.all", ALL, figures);
    figures
        .misses()
        .forEach(
            m ->
                terminal.line(
                    terminal.sentence(
                        "cli.bench.ingest.miss",
                        m.file(),
                        m.field(),
                        m.annotated(),
                        m.found(),
                        m.ruledOut() ? 1 : 0)));
    figures.failed().forEach(terminal::line);
  }

  private void print(String key, List<String> fields, DialectBench.Figures figures) {
    terminal.line(
        terminal.sentence(
            key,
            figures.files(),
            100 * figures.right(fields),
            100 * figures.possible(fields),
            figures.failed().size()));
  }

  private static void json(DialectBench.Figures figures, ObjectNode node) {
    node.put("files", figures.files());
    node.put("delimiterQuoteEscape", figures.right(MARKS));
    node.put("withEncodingAndNewline", figures.right(ALL));
    node.put("withEncodingAndNewlineWherePossible", figures.possible(ALL));
    ArrayNode failed = node.putArray("failed");
    figures.failed().forEach(failed::add);
    ArrayNode misses = node.putArray("misses");
    for (DialectBench.Miss miss : figures.misses()) {
      ObjectNode one = misses.addObject();
      one.put("file", miss.file());
      one.put("field", miss.field());
      one.put("annotated", miss.annotated());
      one.put("found", miss.found());
      one.put("ruledOut", miss.ruledOut());
    }
  }

  private void speed(ObjectNode into) throws IOException {
    var bench = new ReadingBench(services.ingest(), services.context(1));
    ReadingBench.Speed speed;
    if (file == null) {
      Path written = Files.createTempFile("signalbox", ".csv");
      try {
        ReadingBench.write(written, 10 * MEGABYTE, 1);
        speed = bench.run(written, rounds);
      } finally {
        Files.deleteIfExists(written);
      }
    } else {
      speed = bench.run(file, rounds);
    }
    if (json) {
      ObjectNode node = into.putObject("reading");
      node.put("bytes", speed.bytes());
      node.put("rounds", speed.rounds());
      Json.put(node, "oursMs", speed.ours());
      Json.put(node, "duckdbMs", speed.peer());
      Json.put(node, "ratio", speed.ratio());
    } else {
      terminal.line(
          terminal.sentence(
              "cli.bench.ingest.speed",
              speed.bytes() / (double) MEGABYTE,
              speed.rounds(),
              speed.ours(),
              speed.peer(),
              speed.ratio()));
    }
  }
}
