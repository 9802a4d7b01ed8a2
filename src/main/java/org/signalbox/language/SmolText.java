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
import org.signalbox.task.Brief;
import org.signalbox.task.Exchange;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;

/** A language model at its own trade: it reads an instruction and writes a text. */
public final class SmolText implements Engine<GenerationTask, GeneratedText> {
  private final EngineCard card;
  private final SharedGenerator generator;
  private final MiniLm encoder;

  /**
   * The model that ships.
   *
   * @param encoder finds what the generator is to phrase, where the task names sources
   */
  public SmolText(SharedGenerator generator, MiniLm encoder) {
    this(
        new EngineCard(
            "smollm2-text",
            "SmolLM2 135M",
            Family.LANGUAGE,
            Standing.CONTENDER,
            "Apache-2.0",
            SharedGenerator.BYTES,
            "Writes short texts from an instruction; knows little and cannot calculate.",
            "Allal et al. 2025, SmolLM2: When Smol Goes Big"),
        generator,
        encoder);
  }

  private SmolText(EngineCard card, SharedGenerator generator, MiniLm encoder) {
    this.card = card;
    this.generator = generator;
    this.encoder = encoder;
  }

  /**
   * A model that the user imported.
   *
   * @param name of its folder, which also names the engine
   * @param licence as its file states it
   * @param bytes on disk
   */
  public static SmolText own(
      String name, String licence, long bytes, SharedGenerator generator, MiniLm encoder) {
    String purpose = "Writes texts from an instruction; a model of your own.";
    return new SmolText(
        new EngineCard(
            name, name, Family.LANGUAGE, Standing.CONTENDER, licence, bytes, purpose, name),
        generator,
        encoder);
  }

  @Override
  public EngineCard card() {
    return card;
  }

  @Override
  public Suitability suits(GenerationTask task) {
    boolean encoded =
        task.brief() instanceof Brief.Sourced || task.brief() instanceof Brief.Summary;
    return encoded && !encoder.present()
        ? Suitability.unwilling("SB-LANGUAGE-41", MiniLm.NAME + ".onnx")
        : generator.present();
  }

  @Override
  public Fitted<GenerationTask, GeneratedText> fit(GenerationTask task, RunContext context) {
    return new Loaded(generator.load(context), encoder);
  }

  /** The system's turn, what was said before and the prompt. */
  static List<ChatTurn> turns(GenerationTask task) {
    List<ChatTurn> turns = new ArrayList<>();
    if (!task.system().isBlank()) {
      turns.add(new ChatTurn(ChatTurn.Role.SYSTEM, task.system()));
    }
    if (task.brief() instanceof Brief.Conversation talk) {
      for (Exchange exchange : talk.before()) {
        turns.add(new ChatTurn(ChatTurn.Role.USER, exchange.question()));
        turns.add(new ChatTurn(ChatTurn.Role.ASSISTANT, exchange.answer()));
      }
    }
    turns.add(new ChatTurn(ChatTurn.Role.USER, task.prompt()));
    return turns;
  }

  private record Loaded(LanguageModel model, MiniLm encoder)
      implements Fitted<GenerationTask, GeneratedText> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<GeneratedText> predict(GenerationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      return switch (task.brief()) {
        case Brief.Open _, Brief.Conversation _ -> open(task, context);
        case Brief.Summary brief -> {
          SummaryAnswer summary = new SummaryAnswer(task, brief, encoder, context);
          GeneratedText text = summary.written(model);
          yield counted(text, summary.remarks());
        }
        case Brief.Sourced brief -> {
          SourcedAnswer answer = new SourcedAnswer(task, brief, encoder, context);
          yield counted(answer.phrased(model, context), answer.remarks());
        }
        case Brief.Structured brief ->
            counted(StructuredAnswer.write(model, task, brief, context), List.of());
      };
    }

    /** The model still holds what was said before, so only the newest turn is read. */
    private Result<GeneratedText> open(GenerationTask task, RunContext context) {
      List<ChatTurn> turns = turns(task);
      Writing writing =
          new Writing(turns, task.maxTokens(), List.of(), Sampling.cool(context.seed()));
      GeneratedText text =
          model.generate(writing, context.chunks(), context::done, context.cancellation());
      return counted(text, model.remarks(writing));
    }

    private static Result<GeneratedText> counted(GeneratedText text, List<Problem> remarks) {
      Usage usage =
          Usage.of(Count.PROMPT_TOKENS, text.promptTokens())
              .and(Count.TOKENS, text.tokens().size());
      return new Result<>(text, usage, remarks);
    }
  }
}
