package org.signalbox.cli;

import java.io.IOException;
import org.signalbox.engine.RunContext;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Precision;
import org.signalbox.language.Score;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "score",
    description = "How well the language model foresees each token of a text.")
final class ScoreCommand extends Command {
  @Mixin InputOptions input = new InputOptions();

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = Services.GENERATOR,
      description = "an installed generator")
  String model = Services.GENERATOR;

  @Option(names = "--batch", description = "JSON lines {id, file, text} in, one JSON line out each")
  boolean batch;

  ScoreCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (!batch && input.input == null && input.text == null) {
      throw ProblemException.of("SB-CLI-01");
    }
    LanguageModel generator = services.generator(model, Precision.FAST);
    RunContext context = services.context(0);
    generator.awaitWhole(context.cancellation());
    if (batch) {
      return new Batch(services, terminal)
          .run(
              input.input,
              entry -> json(score(generator, text(entry.file() == null, entry, context), context)));
    }
    String text = input.input == null ? input.request() : InputText.read(input.input, terminal);
    Score score = score(generator, text, context);
    if (json) {
      terminal.json(json(score));
    } else {
      show(score);
    }
    return Terminal.DONE;
  }

  private String text(boolean typed, Batch.Entry entry, RunContext context) {
    if (typed) {
      return entry.text();
    }
    return switch (entry.read(services, context)) {
      case Prose prose -> prose.text();
      case Dataset table -> throw ProblemException.of("SB-CLI-17");
    };
  }

  private static Score score(LanguageModel generator, String text, RunContext context) {
    return generator.score(text, context.progress(), context.cancellation());
  }

  private static ObjectNode json(Score score) {
    ObjectNode node = Json.object();
    node.set(
        "ids", Json.integers(score.tokens().ids().stream().mapToInt(Integer::intValue).toArray()));
    node.set(
        "logprobs",
        Json.numbers(score.logProbabilities().stream().mapToDouble(Double::doubleValue).toArray()));
    Json.put(node, "perplexity", score.perplexity());
    return node;
  }

  private void show(Score score) {
    TextGrid grid = new TextGrid(terminal.heads("piece", "log"), 0);
    for (int i = 0; i < score.logProbabilities().size(); i++) {
      grid.row(
          score.tokens().pieces().get(i + 1).replace("\n", "\\n"),
          terminal.figures().number(score.logProbabilities().get(i)).text());
    }
    grid.print(terminal);
    terminal.line(
        terminal.sentence("cli.perplexity", terminal.figures().number(score.perplexity()).text()));
  }
}
