package org.signalbox.race;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

/** Writes two words, 5 ms apart on the test's clock. */
final class ToyWriter implements Engine<GenerationTask, GeneratedText> {
  private final EngineCard card;
  private final AtomicLong now;

  ToyWriter(String id, AtomicLong now) {
    card = new EngineCard(id, id, Family.LANGUAGE, Standing.CONTENDER, "MIT", 0, "", "");
    this.now = now;
  }

  @Override
  public EngineCard card() {
    return card;
  }

  @Override
  public Suitability suits(GenerationTask task) {
    return Suitability.willing();
  }

  @Override
  public Fitted<GenerationTask, GeneratedText> fit(GenerationTask task, RunContext context) {
    context.phase(Phase.LOAD);
    now.addAndGet(400_000_000);
    return new Writing();
  }

  private final class Writing implements Fitted<GenerationTask, GeneratedText> {
    @Override
    public Usage usage() {
      return Usage.none();
    }

    @Override
    public Result<GeneratedText> predict(GenerationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      for (String word : List.of("one ", "two")) {
        now.addAndGet(5_000_000);
        context.chunks().chunk(word);
      }
      var text = new GeneratedText("one two", List.of(), GeneratedText.Stop.END, 3);
      return new Result<>(text, Usage.of(Count.TOKENS, 2));
    }
  }
}
