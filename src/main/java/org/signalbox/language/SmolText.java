package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;

/** The small language model at its own trade: it reads an instruction and writes a text. */
public final class SmolText implements Engine<GenerationTask, GeneratedText> {
  private final SharedGenerator generator;

  public SmolText(SharedGenerator generator) {
    this.generator = generator;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "smollm2-text",
        "SmolLM2 135M",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        SharedGenerator.BYTES,
        "Writes short texts from an instruction; knows little and cannot calculate.",
        "Allal et al. 2025, SmolLM2: When Smol Goes Big");
  }

  @Override
  public Suitability suits(GenerationTask task) {
    return generator.present();
  }

  @Override
  public Fitted<GenerationTask, GeneratedText> fit(GenerationTask task, RunContext context) {
    return new Loaded(generator.load(context));
  }

  private record Loaded(LanguageModel model) implements Fitted<GenerationTask, GeneratedText> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<GeneratedText> predict(GenerationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      List<ChatTurn> turns = new ArrayList<>();
      if (!task.system().isBlank()) {
        turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, task.system()));
      }
      turns.add(new ChatTurn(ChatTurn.Role.USER, task.prompt()));
      Writing writing =
          new Writing(turns, task.maxTokens(), List.of(), Sampling.cool(context.seed()));
      GeneratedText text =
          model.generate(writing, context.chunks(), context::done, context.cancellation());
      Usage usage =
          Usage.of(Count.PROMPT_TOKENS, text.promptTokens())
              .and(Count.TOKENS, text.tokens().size());
      return new Result<>(text, usage);
    }
  }
}
