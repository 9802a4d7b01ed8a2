package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.signalbox.engine.Unfinished;
import org.signalbox.lab.JavaStart;
import org.signalbox.lab.StartBench;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "start",
    description =
        "How long the window takes until its first content, beside JavaFX's hello window, with and"
            + " without an AOT cache, and how much memory it holds.")
final class BenchStartCommand extends Command {
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "of starting")
  int rounds = 7;

  BenchStartCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    JavaStart java = JavaStart.here();
    List<String> screen = services.display() ? List.of() : HEADLESS;
    if (!services.display()) {
      terminal.say("cli.bench.start.headless");
    }
    terminal.say(java.cache().isPresent() ? "cli.bench.start.shipped" : "cli.bench.start.training");
    Path scratch = Files.createTempDirectory("signalbox-start");
    try {
      var bench = new StartBench(java, screen, scratch, services.context(0).ticker());
      show(bench.run(Math.max(1, rounds)), screen);
    } finally {
      Unfinished.delete(scratch);
    }
    return Terminal.DONE;
  }

  private void show(StartBench.Figures figures, List<String> screen) {
    if (json) {
      ObjectNode node = Json.object();
      node.put("display", screen.isEmpty());
      node.put("rounds", rounds);
      ObjectNode millis = node.putObject("firstContentMs");
      figures.millis().forEach((one, value) -> Json.put(millis, word(one), value));
      ObjectNode routed = node.putObject("firstRoutedMs");
      figures.routed().forEach((one, value) -> Json.put(routed, word(one), value));
      Json.put(node, "ratio", figures.ratio());
      node.put("residentBytes", figures.routedBytes());
      node.put("residentAllScreensBytes", figures.allBytes());
      terminal.json(node);
      return;
    }
    TextGrid grid =
        new TextGrid(
            List.of(
                terminal.sentence("cli.bench.start.what"),
                terminal.sentence("cli.bench.start.millis", rounds)),
            1);
    figures
        .millis()
        .forEach(
            (one, value) ->
                grid.row(
                    terminal.sentence("cli.bench.start." + word(one)),
                    terminal.figures().milliseconds(value).text()));
    figures
        .routed()
        .forEach(
            (one, value) ->
                grid.row(
                    terminal.sentence("cli.bench.start.routed." + word(one)),
                    terminal.figures().milliseconds(value).text()));
    grid.print(terminal);
    terminal.line(
        terminal.sentence(
            "cli.bench.start.ratio",
            figures.ratio(),
            terminal.figures().bytes(figures.routedBytes()).text(),
            terminal.figures().bytes(figures.allBytes()).text()));
  }

  private static String word(StartBench.Case one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
