package org.signalbox.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.LearningCurve.Prospect;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.LearningRun;
import org.signalbox.routing.Route;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularTask;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "curve",
    description = "Whether more rows would help: quality of an engine by rows learned from.")
final class CurveCommand extends Command {
  @Mixin InputOptions input = new InputOptions();
  @Mixin RequestOptions request = new RequestOptions();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "same seed, same numbers")
  long seed;

  CurveCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    RunContext context = services.context(seed);
    var material = input.read(services, terminal, context);
    Route route =
        services.router().route(material, request.request(input.request()), request.policy());
    request.checkEngine(route, services.engines());
    if (!(route.recognition().task().orElse(null) instanceof TabularTask task)) {
      throw Asked.instead(route, Problem.of("SB-CLI-71"));
    }
    @Nullable String named = request.engine;
    String engine =
        named != null
            ? named
            : route
                .decision()
                .engine()
                .orElseThrow(() -> Asked.instead(route, Problem.of("SB-CLI-71")))
                .id();
    Tenths told = new Tenths(terminal, "cli.curve.progress");
    LearningCurve curve =
        new LearningRun(services.engines())
            .run(new CurveRequest(task, engine, seed), watched(context, told));
    if (json) {
      terminal.json(json(engine, curve));
    } else {
      print(engine, curve);
    }
    return Terminal.DONE;
  }

  private static RunContext watched(RunContext context, Tenths told) {
    return context.withProgress(told::done);
  }

  private void print(String engine, LearningCurve curve) {
    terminal.line(terminal.sentence("cli.curve", engine, curve.metric().word()));
    TextGrid grid =
        new TextGrid(
            java.util.List.of(
                terminal.sentence("cli.curve.rows"),
                curve.metric().word(),
                terminal.sentence("cli.curve.interval")),
            0);
    for (LearningCurve.Point point : curve.points()) {
      grid.row(
          terminal.figures().count(point.rows()).text(),
          terminal.figures().number(point.value()).text(),
          terminal.figures().interval(point.low(), point.high()).text());
    }
    grid.print(terminal);
    curve.law().ifPresent(law -> terminal.line(law(law)));
    terminal.line(
        curve
            .twice()
            .map(twice -> prospect(curve, twice))
            .orElseGet(() -> terminal.sentence("curve.few")));
  }

  private String law(org.signalbox.evaluation.PowerLaw law) {
    return terminal.sentence(
        "cli.curve.law",
        terminal.figures().number(law.floor()).text(),
        terminal.figures().number(law.scale()).text(),
        terminal.figures().number(law.exponent()).text());
  }

  private String prospect(LearningCurve curve, Prospect twice) {
    return terminal.sentence(
        twice.certain(curve.metric()) ? "curve.twice" : "curve.twice.unsure",
        curve.metric().word(),
        terminal.figures().count(2L * twice.rows()).text(),
        terminal.figures().count(twice.rows()).text(),
        terminal.figures().number(twice.now()).text(),
        terminal.figures().number(twice.then()).text(),
        terminal.figures().interval(twice.low(), twice.high()).text(),
        terminal.figures().number(twice.gain().most()).text());
  }

  private static ObjectNode json(String engine, LearningCurve curve) {
    ObjectNode node = Json.object();
    node.put("engine", engine);
    node.put("metric", curve.metric().word());
    ArrayNode points = node.putArray("points");
    for (LearningCurve.Point point : curve.points()) {
      ObjectNode one = points.addObject();
      one.put("rows", point.rows());
      Json.put(one, "value", point.value());
      Json.put(one, "low", point.low());
      Json.put(one, "high", point.high());
    }
    node.putNull("law");
    node.putNull("twice");
    curve
        .law()
        .ifPresent(
            law -> {
              ObjectNode one = node.putObject("law");
              Json.put(one, "floor", law.floor());
              Json.put(one, "scale", law.scale());
              Json.put(one, "exponent", law.exponent());
            });
    curve.twice().ifPresent(twice -> node.set("twice", json(curve, twice)));
    return node;
  }

  private static ObjectNode json(LearningCurve curve, Prospect twice) {
    ObjectNode node = Json.object();
    node.put("rows", 2L * twice.rows());
    Json.put(node, "now", twice.now());
    Json.put(node, "value", twice.then());
    Json.put(node, "low", twice.low());
    Json.put(node, "high", twice.high());
    Json.put(node, "leastGain", twice.gain().least());
    Json.put(node, "mostGain", twice.gain().most());
    node.put("certain", twice.certain(curve.metric()));
    return node;
  }
}
