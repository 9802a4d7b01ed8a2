package org.signalbox.lesson;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.task.Answer;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/** Engines that a lesson names. */
final class Named {
  private Named() {}

  /**
   * @throws ProblemException {@code SB-LESSON-52} when none is called so
   */
  static <T extends Task, A extends Answer> Engine<T, A> engine(
      List<Engine<T, A>> engines, String id, Setting setting) {
    return Engines.find(engines, id)
        .orElseThrow(() -> ProblemException.of("SB-LESSON-52", setting.lesson(), id));
  }
}
