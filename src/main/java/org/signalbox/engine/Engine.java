package org.signalbox.engine;

import java.util.List;
import org.signalbox.task.Answer;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/**
 * Something that solves tasks of one type locally. One object serves many runs, one after another;
 * it holds no state of a run.
 */
public interface Engine<T extends Task, A extends Answer> {
  EngineCard card();

  /** Whether it takes the task, from the task's shape alone. */
  Suitability suits(T task);

  /**
   * Learns from the known part of a task: rows or documents with a target, the history of a series.
   * Marks where phases begin, reports progress and returns counts, never times.
   *
   * @throws CancelledException soon after the context's cancellation
   * @throws org.signalbox.task.ProblemException when the task can't be learned from
   */
  Fitted<T, A> fit(T task, RunContext context);

  /**
   * The same engine with each search ended after so many trials instead of after some time, so that
   * it finds again what it found once.
   *
   * @param trials as {@link Fitted#trials} gave them
   */
  default Engine<T, A> repeating(List<Integer> trials) {
    return this;
  }

  /**
   * What {@link Fitted#parts} kept, ready to be asked; the caller closes it.
   *
   * @throws org.signalbox.task.ProblemException when these parts are not of this engine, or damaged
   */
  default Fitted<T, A> reopen(List<SavedPart> parts, RunContext context) {
    throw ProblemException.of("SB-ENGINE-01", card().name());
  }
}
