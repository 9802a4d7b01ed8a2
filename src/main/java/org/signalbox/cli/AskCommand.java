package org.signalbox.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Brief;
import org.signalbox.task.Document;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Grounds;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "ask",
    description = "Answers a question from text files and quotes the sentences it rests on.")
final class AskCommand extends Command {
  private static final int LONGEST = 64;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "text files")
  List<String> inputs = new ArrayList<>();

  @Option(names = "--question", required = true, paramLabel = "T", description = "the question")
  String question = "";

  @Option(
      names = "--engine",
      paramLabel = "E",
      defaultValue = "smollm2-text",
      description = "smollm2-text, or extractive for the quoted sentence alone")
  String engine = "smollm2-text";

  AskCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (question.isBlank()) {
      throw ProblemException.of("SB-CLI-01");
    }
    List<Document> sources = new ArrayList<>();
    for (String input : inputs) {
      sources.add(new Document(input, InputText.read(input, terminal)));
    }
    GenerationTask task =
        new GenerationTask("", "", question, Optional.empty(), LONGEST, new Brief.Sourced(sources));
    Engine<GenerationTask, GeneratedText> chosen =
        Chosen.engine(services.engines().generation(), engine);
    RunContext context = services.context(1);
    try (var fitted = chosen.fit(task, context)) {
      Result<GeneratedText> result = fitted.predict(task, context);
      new Remarks(terminal).of(result.remarks());
      if (json) {
        terminal.json(new AnswerJson(terminal.words()).of(result.answer()));
      } else {
        show(result.answer());
      }
      boolean open = result.answer().stop() == GeneratedText.Stop.ABSTAINED;
      return open ? Terminal.ABSTAINED : Terminal.DONE;
    }
  }

  private void show(GeneratedText answer) {
    if (!answer.text().isBlank()) {
      terminal.line(terminal.bold(answer.text().strip()));
    }
    for (Grounds.Quote quote : answer.grounds().quotes()) {
      terminal.line(
          "%s  %s: %s"
              .formatted(
                  terminal.figures().percent(quote.score()).text(),
                  quote.document(),
                  quote.sentence().replaceAll("\\s+", " ")));
    }
    String own =
        answer.grounds().words().stream()
            .filter(word -> word.support() == Grounds.Support.NONE)
            .map(word -> answer.text().substring(word.from(), word.to()))
            .collect(Collectors.joining(", "));
    if (!own.isEmpty()) {
      terminal.say("cli.ask.unsupported", own);
    }
  }
}
