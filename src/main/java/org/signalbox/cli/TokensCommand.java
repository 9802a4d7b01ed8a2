package org.signalbox.cli;

import org.signalbox.language.Precision;
import org.signalbox.language.Tokens;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(name = "tokens", description = "How the language model reads a text.")
final class TokensCommand extends Command {
  @Option(names = "--text", required = true, paramLabel = "T", description = "the text")
  String text = "";

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = Services.GENERATOR,
      description = "an installed generator")
  String model = Services.GENERATOR;

  TokensCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    Tokens tokens = services.generator(model, Precision.FAST).tokens(text);
    if (json) {
      ObjectNode node = Json.object();
      node.set("ids", Json.integers(tokens.ids().stream().mapToInt(Integer::intValue).toArray()));
      node.set("pieces", Json.strings(tokens.pieces()));
      terminal.json(node);
    } else {
      TextGrid grid = new TextGrid(terminal.heads("piece", "id"), 0);
      for (int i = 0; i < tokens.ids().size(); i++) {
        grid.row(tokens.pieces().get(i).replace("\n", "\\n"), tokens.ids().get(i).toString());
      }
      grid.print(terminal);
    }
    return Terminal.DONE;
  }
}
