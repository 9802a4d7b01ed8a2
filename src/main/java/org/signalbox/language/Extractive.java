package org.signalbox.language;

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
import org.signalbox.task.Document;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;

/**
 * The baseline of writing: it writes nothing and quotes. Of a text to shorten, the sentences that
 * say most; of documents to answer from, the sentence that fits the question. It can't invent.
 */
public final class Extractive implements Engine<GenerationTask, GeneratedText> {
  private static final int FEWEST = 4;

  private final MiniLm encoder;

  public Extractive(MiniLm encoder) {
    this.encoder = encoder;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "extractive",
        "Quoted sentences",
        Family.LANGUAGE,
        Standing.BASELINE,
        "Apache-2.0",
        MiniLm.BYTES,
        "Quotes the sentences of the text that say most or fit the question; it can't invent.",
        "Carbonell & Goldstein 1998, maximal marginal relevance");
  }

  @Override
  public Suitability suits(GenerationTask task) {
    Suitability here =
        encoder.present()
            ? Suitability.willing()
            : Suitability.unwilling("SB-LANGUAGE-41", MiniLm.NAME + ".onnx");
    return switch (task.brief()) {
      case Brief.Structured _ -> Suitability.unwilling("SB-LANGUAGE-56");
      case Brief.Conversation _ -> Suitability.unwilling("SB-LANGUAGE-72");
      case Brief.Sourced _ -> here;
      case Brief.Summary summary -> enough(summary.source(), FEWEST - 1, here);
      case Brief.Open _ -> enough(new Document("", task.prompt()), FEWEST, here);
    };
  }

  private static Suitability enough(Document text, int fewest, Suitability here) {
    int sentences = Sentence.of(List.of(text)).size();
    return sentences < fewest ? Suitability.unwilling("SB-LANGUAGE-44", sentences, fewest) : here;
  }

  @Override
  public Fitted<GenerationTask, GeneratedText> fit(GenerationTask task, RunContext context) {
    context.phase(Phase.LOAD);
    encoder.load();
    return new Quoting(encoder);
  }

  private record Quoting(MiniLm encoder) implements Fitted<GenerationTask, GeneratedText> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<GeneratedText> predict(GenerationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      Result<GeneratedText> result =
          switch (task.brief()) {
            case Brief.Sourced brief -> {
              SourcedAnswer answer = new SourcedAnswer(task, brief, encoder, context);
              yield new Result<>(answer.quoted(), Usage.none(), answer.remarks());
            }
            case Brief.Summary brief -> summary(task, brief, context);
            case Brief.Structured _, Brief.Conversation _, Brief.Open _ ->
                summary(task, new Brief.Summary(pasted(task)), context);
          };
      context.chunks().chunk(result.answer().text());
      return result;
    }

    private Result<GeneratedText> summary(
        GenerationTask task, Brief.Summary brief, RunContext context) {
      SummaryAnswer summary = new SummaryAnswer(task, brief, encoder, context);
      return new Result<>(summary.quoted(), Usage.of(Count.DOCUMENTS, summary.sentences()));
    }

    /** The prompt without its first sentence, which is the instruction. */
    private static Document pasted(GenerationTask task) {
      List<Sentence> all = Sentence.of(List.of(new Document("", task.prompt())));
      int from = all.size() > FEWEST ? all.get(1).from() : 0;
      return new Document("prompt", task.prompt().substring(from));
    }
  }
}
