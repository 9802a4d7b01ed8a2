package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.signalbox.engine.WholeFile;
import org.signalbox.ingest.RoleFigures;
import org.signalbox.ingest.RoleTraining;
import org.signalbox.lab.ColumnGateTraining;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "columns",
    description = "Trains the gate that tells the roles of columns, and measures it.")
final class GateTrainColumnsCommand extends Command {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "holds " + ColumnGateTraining.FILE)
  Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the gate; its card lies beside it")
  Path out = Path.of("");

  GateTrainColumnsCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    var watched = Watched.context(services.context(1), "gate", terminal);
    RoleTraining.Outcome outcome = new ColumnGateTraining(data, out).run(watched);
    ObjectNode card = card(outcome);
    String beside = out.getFileName().toString().replaceFirst("\\.gate$", "") + ".json";
    WholeFile.write(out.resolveSibling(beside), card.toPrettyString() + "\n");
    if (json) {
      terminal.json(card);
    } else {
      print(outcome);
    }
    return Terminal.DONE;
  }

  private static ObjectNode card(RoleTraining.Outcome outcome) {
    ObjectNode card = Json.object();
    card.put("trained", LocalDate.now(ZoneOffset.UTC).toString());
    card.put(
        "command", "signalbox gate train columns --data FOLDER --out assets/gates/columns.gate");
    card.put("data", "SortingHat (Shah et al., SIGMOD 2021), " + ColumnGateTraining.FILE);
    card.put("published", 0.9265);
    card.put("rules", outcome.rules());
    card.put("temperature", outcome.temperature());
    card.set("byRow", figures(outcome.byRow()));
    card.set("byFile", figures(outcome.byFile()));
    card.set("withoutDuplicates", figures(outcome.single()));
    return card;
  }

  private static ObjectNode figures(RoleFigures figures) {
    ObjectNode node = Json.object();
    node.put("columns", figures.columns());
    node.put("accuracy", figures.accuracy());
    node.put("calibrationError", figures.calibrationError());
    node.put("shareAtConfidence70", figures.sure());
    node.put("accuracyAtConfidence70", figures.sureAccuracy());
    var roles = node.putArray("roles");
    for (RoleFigures.PerRole role : figures.classes()) {
      ObjectNode line = roles.addObject();
      line.put("role", role.role());
      line.put("columns", role.columns());
      line.put("precision", role.precision());
      line.put("recall", role.recall());
    }
    return node;
  }

  private void print(RoleTraining.Outcome outcome) {
    TextGrid grid =
        new TextGrid(
            List.of("folds", "columns", "accuracy", "calibration", "sure", "right if sure"), 1);
    row(grid, "by-row", outcome.byRow());
    row(grid, "by-file", outcome.byFile());
    row(grid, "without-duplicates", outcome.single());
    grid.print(terminal);
    TextGrid roles = new TextGrid(List.of("role", "columns", "precision", "recall"), 1);
    for (RoleFigures.PerRole role : outcome.byRow().classes()) {
      roles.row(
          role.role(),
          Integer.toString(role.columns()),
          share(role.precision()),
          share(role.recall()));
    }
    roles.print(terminal);
  }

  private static void row(TextGrid grid, String name, RoleFigures figures) {
    grid.row(
        name,
        Integer.toString(figures.columns()),
        share(figures.accuracy()),
        share(figures.calibrationError()),
        share(figures.sure()),
        share(figures.sureAccuracy()));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
