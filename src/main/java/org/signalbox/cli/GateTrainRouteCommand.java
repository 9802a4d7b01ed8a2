package org.signalbox.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.WholeFile;
import org.signalbox.lab.LabReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.lab.RouteGateTraining;
import org.signalbox.lab.StrategyScore;
import org.signalbox.routing.EngineModel;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.TaskFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "route",
    description =
        "Trains the router's gate on recorded races; its card and the races, with what gates expected"
            + " that had not seen a race's source, lie beside it.")
final class GateTrainRouteCommand extends Command {
  @Option(
      names = "--races",
      required = true,
      paramLabel = "FILE",
      description = "a recording of lab run")
  Path races = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the gate")
  Path out = Path.of("");

  GateTrainRouteCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    List<RecordedRace> recorded = RecordedRaces.read(races);
    var watched = Watched.context(services.context(1), "gate", terminal);
    RouteGateTraining.Outcome outcome = new RouteGateTraining(recorded, watched).run();
    ByteArrayOutputStream gate = new ByteArrayOutputStream();
    outcome.gate().write(gate);
    WholeFile.write(out, gate.toByteArray());
    ObjectNode card = card(recorded, outcome);
    String name = out.getFileName().toString().replaceFirst("\\.gate$", "");
    WholeFile.write(out.resolveSibling(name + ".json"), card.toPrettyString() + "\n");
    RecordedRaces.write(out.resolveSibling(name + "-races.jsonl"), outcome.foreseen());
    terminal.line(json ? card.toString() : card.toPrettyString());
    return Terminal.DONE;
  }

  private static ObjectNode card(List<RecordedRace> recorded, RouteGateTraining.Outcome outcome) {
    ObjectNode card = Json.object();
    card.put("trained", LocalDate.now(ZoneOffset.UTC).toString());
    card.put("races", recorded.size());
    card.put("sources", recorded.stream().map(RecordedRace::source).distinct().count());
    for (TaskFeatures.Kind kind : TaskFeatures.Kind.values()) {
      ObjectNode one = card.putObject(kind.name().toLowerCase(java.util.Locale.ROOT));
      one.set("features", Json.strings(kind.names()));
      one.set(
          "engines",
          Json.strings(
              Optional.ofNullable(outcome.gate().models().get(kind)).stream()
                  .flatMap(of -> of.engines().stream())
                  .map(EngineModel::engine)
                  .toList()));
    }
    ObjectNode unseen = card.putObject("onSourcesNotSeen");
    for (StrategyScore s : new LabReport(outcome.foreseen(), Policy.balanced()).scores(1)) {
      ObjectNode one = unseen.putObject(s.strategy());
      Json.put(one, "utility", s.utility());
      Json.put(one, "regret", s.regret());
      Json.put(one, "gapRecovered", s.gap().value());
      Json.put(one, "gapRecoveredByKind", s.gapByKind().value());
    }
    return card;
  }
}
