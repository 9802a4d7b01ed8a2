package org.signalbox.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "corrections",
    description = "What you corrected in routes, which is used again: list, delete ID.")
final class CorrectionsCommand extends Command {
  CorrectionsCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    return list();
  }

  @CommandLine.Command(description = "Every correction, the newest first.")
  int list() {
    List<KeptCorrection> kept = services.corrections().list();
    if (json) {
      ObjectNode node = Json.object();
      ArrayNode array = node.putArray("corrections");
      kept.forEach(each -> array.add(json(each)));
      terminal.json(node);
      return Terminal.DONE;
    }
    var grid = new TextGrid(terminal.heads("id", "input", "corrected"), 3);
    kept.forEach(each -> grid.row(each.signature(), each.about(), to(each)));
    grid.print(terminal);
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "Forgets a correction.")
  int delete(@Parameters(paramLabel = "ID") String id) throws IOException {
    if (!services.corrections().forget(id)) {
      throw ProblemException.of("SB-CLI-85", id);
    }
    return Terminal.DONE;
  }

  private static String to(KeptCorrection kept) {
    return Stream.of(kept.kind(), kept.target(), kept.time(), kept.id())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static ObjectNode json(KeptCorrection kept) {
    ObjectNode node = Json.object();
    node.put("id", kept.signature());
    node.put("about", kept.about());
    node.put("kind", kept.kind());
    node.put("target", kept.target());
    node.put("time", kept.time());
    node.put("seriesId", kept.id());
    return node;
  }
}
