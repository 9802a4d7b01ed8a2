package org.signalbox.engine;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/**
 * What was learned from a task; it can be asked many times and holds native memory until closed.
 */
public interface Fitted<T extends Task, A extends Answer> extends AutoCloseable {
  /** What was counted while fitting. */
  Usage usage();

  /**
   * Answers the open part of a task of the same shape as the one fitted: rows or documents without
   * a target, or the horizon after a series.
   *
   * @throws CancelledException soon after the context's cancellation
   * @throws org.signalbox.task.ProblemException when this task can't be answered
   */
  Result<A> predict(T task, RunContext context);

  /**
   * As {@link #predict}, without what explains the answer, for those who ask thousands of times;
   * the predictions are the same.
   */
  default Result<A> unexplained(T task, RunContext context) {
    return predict(task, context);
  }

  /**
   * The same learned parameters over a task that has gone on, such as a series with new
   * observations; nothing is estimated again.
   *
   * @return empty where this engine has to fit anew
   */
  default Optional<Fitted<T, A>> updated(T longer) {
    return Optional.empty();
  }

  /** How many trials began in each stage of a search; empty where nothing was searched. */
  default List<Integer> trials() {
    return List.of();
  }

  /** What was learned, as files from which {@link Engine#reopen} makes it again; empty when not. */
  default List<SavedPart> parts() {
    return List.of();
  }

  @Override
  default void close() {}
}
