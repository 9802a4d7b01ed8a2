package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.Hull;
import org.signalbox.lab.LabReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.lab.RouteGateTraining;
import org.signalbox.lab.StrategyScore;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RouteGate;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.words.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "report",
    description =
        "Router strategies side by side over recorded races; the gate is one that has not seen a"
            + " task's source.")
final class LabReportCommand extends Command {
  @Parameters(paramLabel = "FILE", description = "a recording of lab run")
  Path recording = Path.of("");

  @Option(
      names = "--shipped-gate",
      description =
          "judge tasks of your own by the gate that ships, instead of one that learns from the"
              + " others among them")
  boolean shipped;

  @Option(
      names = "--policy",
      split = ",",
      paramLabel = "A,B",
      description = "the policies to report, all presets without it")
  List<String> policies = Policy.PRESETS.stream().map(Policy::name).toList();

  LabReportCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    List<Foreseen> foreseen = foreseen();
    ObjectNode node = Json.object();
    for (String name : policies) {
      Policy policy = LabPolicy.named(name);
      LabReport report = new LabReport(foreseen, policy);
      if (json) {
        ObjectNode one = node.putObject(policy.name());
        one.set("pooled", rows(report));
        for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
          one.set(word(kind), rows(report.only(kind)));
        }
      } else {
        print(policy, report);
      }
    }
    if (json) {
      terminal.json(node);
    }
    return Terminal.DONE;
  }

  private List<Foreseen> foreseen() throws IOException {
    if (RecordedRaces.judged(recording)) {
      return RecordedRaces.foreseen(recording);
    }
    List<RecordedRace> races = RecordedRaces.read(recording);
    if (shipped) {
      RouteGate gate = RouteGate.read(services.routeGate());
      return races.stream().map(race -> Foreseen.by(gate, race)).toList();
    }
    return new RouteGateTraining(races, services.context(1)).run().foreseen();
  }

  private static String word(TaskFeatures.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void print(Policy policy, LabReport report) {
    terminal.line(terminal.bold(policy.name()));
    table("pooled", report);
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      table(word(kind), report.only(kind));
    }
  }

  private void table(String title, LabReport report) {
    if (report.tasks().isEmpty()) {
      return;
    }
    terminal.line(terminal.sentence("cli.lab.table", title, report.tasks().size()));
    TextGrid grid =
        new TextGrid(
            terminal.heads(
                "strategy",
                "quality",
                "time",
                "utility",
                "regret",
                "worst",
                "gap",
                "interval",
                "kinds",
                "interval"),
            0);
    Figures figures = terminal.figures();
    for (StrategyScore s : report.scores(1)) {
      grid.row(
          s.strategy(),
          number(s.quality()),
          Double.isNaN(s.millis()) ? "" : figures.milliseconds(s.millis()).text(),
          number(s.utility()),
          number(s.regret()),
          number(s.loss(0.95)),
          number(s.gap().value()),
          interval(s.gap()),
          number(s.gapByKind().value()),
          interval(s.gapByKind()));
    }
    grid.print(terminal);
  }

  private String interval(StrategyScore.Gap gap) {
    return Double.isNaN(gap.low()) ? "" : terminal.figures().interval(gap.low(), gap.high()).text();
  }

  private String number(double value) {
    return Double.isNaN(value) ? "" : terminal.figures().number(value).text();
  }

  private static ArrayNode rows(LabReport report) {
    ArrayNode rows = Json.array();
    if (report.tasks().isEmpty()) {
      return rows;
    }
    List<StrategyScore> scores = report.scores(1);
    List<StrategyScore> hull = Hull.of(scores);
    for (StrategyScore s : scores) {
      ObjectNode one = rows.addObject();
      one.put("strategy", s.strategy());
      one.put("tasks", s.tasks());
      Json.put(one, "quality", s.quality());
      Json.put(one, "millis", s.millis());
      Json.put(one, "utility", s.utility());
      Json.put(one, "regret", s.regret());
      ObjectNode spread = one.putObject("regretQuantiles");
      for (double share : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
        Json.put(spread, Double.toString(share), s.loss(share));
      }
      Json.put(one, "withinOnePoint", s.within(1));
      one.put("onHull", hull.contains(s));
      put(one.putObject("gapRecovered"), s.gap());
      put(one.putObject("gapRecoveredByKind"), s.gapByKind());
    }
    return rows;
  }

  private static void put(ObjectNode node, StrategyScore.Gap gap) {
    Json.put(node, "value", gap.value());
    Json.put(node, "low", gap.low());
    Json.put(node, "high", gap.high());
  }
}
