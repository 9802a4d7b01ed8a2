package org.signalbox.cli;

import java.util.List;
import org.signalbox.task.ProblemException;
import org.signalbox.words.HelpPage;
import org.signalbox.words.HelpPages;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(name = "help", description = "What an error's code means.")
final class HelpCommand extends Command {
  @Parameters(
      arity = "0..*",
      paramLabel = "CODE",
      description = "such as SB-INGEST-03, or words to look for; nothing lists every code")
  List<String> wanted = List.of();

  HelpCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    HelpPages pages = new HelpPages(terminal.words());
    String words = String.join(" ", wanted);
    List<HelpPage> found =
        pages
            .find(words)
            .map(List::of)
            .orElseGet(() -> pages.all().stream().filter(page -> page.has(words)).toList());
    if (found.isEmpty()) {
      throw ProblemException.of("SB-CLI-95", words);
    }
    if (json) {
      print(found);
    } else if (found.size() == 1) {
      HelpPage page = found.getFirst();
      terminal.line(page.code());
      terminal.line(page.sentence());
      terminal.line("");
      terminal.line(page.origin());
    } else {
      found.forEach(page -> terminal.line(page.code() + "  " + page.sentence()));
    }
    return Terminal.DONE;
  }

  private void print(List<HelpPage> found) {
    ObjectNode node = Json.object();
    ArrayNode pages = node.putArray("pages");
    for (HelpPage page : found) {
      pages
          .addObject()
          .put("code", page.code())
          .put("sentence", page.sentence())
          .put("origin", page.origin());
    }
    terminal.json(node);
  }
}
