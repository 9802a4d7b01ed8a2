package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/**
 * What is held out of a task, decided before any engine runs and the same for all of them. Engines
 * see only the folds, in which the truth is masked.
 */
public interface Split<T extends Task, A extends Answer> {
  /** In words of the field, such as "5-fold, stratified". */
  String words();

  /** Tasks whose truth is hidden here; empty when nothing is known to compare with. */
  List<T> folds();

  /**
   * The user's own question, with all that is known to learn from. Empty when a fold asks it
   * already or when nothing beyond the held-out part is asked.
   */
  Optional<T> question();

  /**
   * Marks an engine's answers.
   *
   * @param answers to the first folds, in their order; an engine may have done fewer than all
   * @return empty when no case of them was answered
   * @throws org.signalbox.task.ProblemException when an answer is not a number
   */
  Optional<Marks> marks(List<A> answers);

  /** The held-out answers in one, numbered as in the user's task; empty without answers. */
  Optional<A> heldOut(List<A> answers);
}
