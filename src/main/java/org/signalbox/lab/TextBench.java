package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.evaluation.Marks;
import org.signalbox.evaluation.Quality;
import org.signalbox.evaluation.Split;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/** Engines on texts whose labels or relevant documents are known, each on the same folds. */
public record TextBench(RunContext context) {
  private static final double MILLI = 1e6;

  /**
   * @return empty when the engine does not take the task
   */
  public <T extends Task, A extends Answer> Optional<TextScore> run(
      T task, Split<T, A> split, Engine<T, A> engine) {
    if (engine.suits(task) instanceof Suitability.Unwilling) {
      return Optional.empty();
    }
    List<A> answers = new ArrayList<>();
    long fit = 0;
    long ask = 0;
    for (T fold : split.folds()) {
      long start = context.ticker().nanos();
      try (Fitted<T, A> fitted = engine.fit(fold, context)) {
        long learned = context.ticker().nanos();
        answers.add(fitted.predict(fold, context).answer());
        fit += learned - start;
        ask += context.ticker().nanos() - learned;
      }
    }
    double fitMillis = fit / MILLI;
    double askMillis = ask / MILLI;
    return split
        .marks(answers)
        .map(marks -> score(task, split, engine, marks, fitMillis, askMillis));
  }

  private <T extends Task, A extends Answer> TextScore score(
      T task, Split<T, A> split, Engine<T, A> engine, Marks marks, double fit, double ask) {
    Quality quality = marks.quality(context.seed());
    return new TextScore(
        task.name(), split.words(), engine.card().id(), quality, fit, ask / quality.cases());
  }
}
