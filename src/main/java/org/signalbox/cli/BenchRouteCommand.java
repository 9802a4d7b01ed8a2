package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.lab.Flips;
import org.signalbox.lab.RoutePace;
import org.signalbox.lab.RouteSuite;
import org.signalbox.lab.Steadiness;
import org.signalbox.lab.SuiteCase.Part;
import org.signalbox.lab.SuiteFigures;
import org.signalbox.lab.SuiteRun;
import org.signalbox.lab.Verdict;
import org.signalbox.routing.Corrections;
import org.signalbox.routing.Router;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "route",
    description = "Recognition on a suite of labelled inputs, with 95 %% intervals.")
final class BenchRouteCommand extends Command {
  @Option(
      names = "--suite",
      paramLabel = "FOLDER",
      description = "labels.jsonl and files.zip; RouteSuite by default")
  @Nullable Path folder;

  @Option(
      names = "--misses",
      description = "name the misses of the development part; those of the test part stay counts")
  boolean misses;

  BenchRouteCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    Path suiteFolder = folder == null ? services.routeSuite() : folder;
    try (var suite = new RouteSuite(suiteFolder)) {
      // What this user corrected would answer for the router.
      Router router = services.router().with(Corrections.none());
      var run = new SuiteRun(services.ingest(), router, services.context(1));
      terminal.say("cli.bench.route.running", suite.cases().size());
      List<Verdict> verdicts = run.run(suite);
      Steadiness steady = Steadiness.of(verdicts, suite, run);
      Flips flips = Flips.of(verdicts, suite, run);
      RoutePace pace = RoutePace.of(verdicts, run);
      if (json) {
        ObjectNode node = Json.object();
        for (Part part : Part.values()) {
          node.set(part.word(), RouteFigureRows.json(SuiteFigures.of(verdicts, part)));
        }
        node.set("steadiness", RouteFigureRows.json(steady));
        node.set("flips", RouteFigureRows.json(flips.flipped()).put("told", flips.told()));
        node.put("textMedianMs", pace.textMedian());
        node.put("tableTailMs", pace.tableTail());
        terminal.json(node);
      } else {
        print(verdicts, steady, flips, pace);
      }
    }
    return Terminal.DONE;
  }

  private void print(List<Verdict> verdicts, Steadiness steady, Flips flips, RoutePace pace) {
    var rows = new RouteFigureRows(terminal);
    rows.print(SuiteFigures.of(verdicts, Part.DEVELOPMENT), SuiteFigures.of(verdicts, Part.TEST));
    rows.print(steady);
    rows.print(flips);
    rows.print(pace);
    if (misses) {
      rows.misses(SuiteFigures.of(verdicts, Part.DEVELOPMENT), steady);
    }
  }
}
