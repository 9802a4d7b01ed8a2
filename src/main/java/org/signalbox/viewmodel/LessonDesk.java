package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Lessons;
import org.signalbox.settings.KeptBet;
import org.signalbox.task.Problem;

/**
 * What the Lessons screen asks for. Every method may take long and is called in the background, but
 * for {@link #nanos}.
 */
public interface LessonDesk {
  Lessons.Shelf shelf();

  /** Why a lesson can't run here now, if anything keeps it. */
  Optional<Problem> hindrance(Lesson lesson);

  /**
   * Runs a lesson's experiment.
   *
   * @throws org.signalbox.engine.CancelledException soon after a cancel
   * @throws org.signalbox.task.ProblemException when it can't be run
   */
  LessonResult run(Lesson lesson, Lesson.Size size, Progress progress, Cancellation cancellation);

  /**
   * Reads a lesson's file.
   *
   * @throws org.signalbox.task.ProblemException when it is broken, with the line
   */
  Lesson read(Path file);

  /**
   * Copies a lesson into the user's folder under a free name.
   *
   * @return the copy
   * @throws org.signalbox.task.ProblemException when it can't be written
   */
  Path copy(Lesson lesson);

  /** What rooms and people bet on this machine so far. */
  List<KeptBet> bets();

  /**
   * Keeps a bet in the place of an earlier one of the same bettor on the same lesson.
   *
   * @throws org.signalbox.task.ProblemException when it can't be written
   */
  void keep(KeptBet bet);

  /**
   * Forgets what a person, or with an empty name the room, bet.
   *
   * @throws org.signalbox.task.ProblemException when it can't be written
   */
  void forget(String who);

  /** The time since an arbitrary moment. */
  long nanos();
}
