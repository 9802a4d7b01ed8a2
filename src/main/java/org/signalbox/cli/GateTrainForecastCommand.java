package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.signalbox.engine.WholeFile;
import org.signalbox.forecast.GateCard;
import org.signalbox.lab.ForecastGateTraining;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "forecast",
    description =
        "Trains the gate of the default forecaster, and those that its figures come from.")
final class GateTrainForecastCommand extends Command {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "competitions, one JSON file each")
  Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the gate; its card and the gates without a competition lie beside it")
  Path out = Path.of("");

  @Option(
      names = "--simulated",
      paramLabel = "N",
      description = "series to make beside the competitions'")
  int simulated = 800;

  GateTrainForecastCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw ProblemException.of("SB-CLI-43", data.toString());
    }
    var watched = Watched.context(services.context(1), "gate", terminal);
    ForecastGateTraining.Outcome outcome =
        new ForecastGateTraining(data, out, simulated).run(watched);
    ForecastScoreRows rows = new ForecastScoreRows(terminal);
    var card = rows.json(outcome.scores());
    card.put("trained", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    card.put("cases", outcome.cases());
    card.set("pool", Json.strings(GateCard.pool()));
    card.set("features", Json.strings(GateCard.features()));
    Path beside =
        out.resolveSibling(out.getFileName().toString().replaceFirst("\\.gate$", "") + ".json");
    WholeFile.write(beside, card.toPrettyString() + "\n");
    if (json) {
      terminal.json(card);
    } else {
      rows.print(outcome.scores());
    }
    return Terminal.DONE;
  }
}
