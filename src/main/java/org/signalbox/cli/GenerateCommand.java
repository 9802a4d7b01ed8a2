package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.ChunkSink;
import org.signalbox.engine.RunContext;
import org.signalbox.language.ChatTurn;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Sampling;
import org.signalbox.language.StructuredAnswer;
import org.signalbox.language.Writing;
import org.signalbox.task.Brief;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(name = "generate", description = "Lets the language model write.")
final class GenerateCommand extends Command {
  @Option(names = "--prompt", paramLabel = "T", description = "what to write about")
  String prompt = "";

  @Option(names = "--system", paramLabel = "T", description = "instruction above the conversation")
  @Nullable String system;

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = Services.GENERATOR,
      description = "an installed generator")
  String model = Services.GENERATOR;

  @Mixin SamplingOptions options = new SamplingOptions();

  @Option(names = "--chat", description = "go on asking, line by line, until an empty one")
  boolean chat;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "a JSON Schema; what is written is JSON that is valid under it")
  @Nullable Path schema;

  GenerateCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (prompt.isBlank() && !chat) {
      throw ProblemException.of("SB-CLI-26");
    }
    Sampling sampling = options.sampling();
    RunContext context = services.context(options.seed);
    LanguageModel generator = services.generator(model, options.precision());
    generator.awaitWhole(context.cancellation());
    if (chat) {
      new ChatLoop(terminal, generator, options, Optional.ofNullable(system)).run(prompt, context);
      return Terminal.DONE;
    }
    AtomicLong first = new AtomicLong();
    long start = context.ticker().nanos();
    ChunkSink chunks =
        chunk -> {
          first.compareAndSet(0, context.ticker().nanos());
          if (!json) {
            terminal.out().print(chunk);
            terminal.out().flush();
          }
        };
    GeneratedText text = written(generator, sampling, context.withChunks(chunks));
    first.compareAndSet(0, context.ticker().nanos());
    double firstMs = (first.get() - start) / 1e6;
    double afterFirst = (context.ticker().nanos() - first.get()) / 1e9;
    double speed = Math.max(0, text.tokens().size() - 1) / afterFirst;
    if (json) {
      terminal.json(json(text, speed, firstMs));
    } else {
      terminal.line("");
      terminal.say(
          "cli.generated",
          text.tokens().size(),
          terminal.figures().quantity(speed, "tok/s").text(),
          terminal.figures().milliseconds(firstMs).text());
    }
    return Terminal.DONE;
  }

  private GeneratedText written(LanguageModel generator, Sampling sampling, RunContext context)
      throws IOException {
    if (schema != null) {
      Brief.Structured brief = new Brief.Structured(List.of(), Files.readString(schema));
      GenerationTask task =
          new GenerationTask(
              "", system == null ? "" : system, prompt, Optional.empty(), options.maxTokens, brief);
      return StructuredAnswer.write(generator, task, brief, context);
    }
    List<ChatTurn> turns = new ArrayList<>();
    if (system != null) {
      turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, system));
    }
    turns.add(new ChatTurn(ChatTurn.Role.USER, prompt));
    return generator.generate(
        new Writing(turns, options.maxTokens, options.stops, sampling),
        context.chunks(),
        context.progress(),
        context.cancellation());
  }

  private static ObjectNode json(GeneratedText text, double speed, double firstMs) {
    ObjectNode node = Json.object();
    node.put("text", text.text());
    node.set("ids", Json.integers(text.tokens().stream().mapToInt(t -> t.id()).toArray()));
    node.set(
        "logprobs",
        Json.numbers(text.tokens().stream().mapToDouble(t -> t.logProbability()).toArray()));
    node.put("stop", Stops.word(text.stop()));
    node.put("promptTokens", text.promptTokens());
    Json.put(node, "tokensPerSecond", speed);
    Json.put(node, "firstTokenMs", firstMs);
    return node;
  }
}
