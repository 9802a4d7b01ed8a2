package org.signalbox.cli;

import java.util.List;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.Wager;
import org.signalbox.task.ProblemException;

/** Reads a bet as it was typed. */
final class LessonBet {
  private LessonBet() {}

  /**
   * @throws ProblemException {@code SB-CLI-90} when there is no option of this number
   */
  static Wager of(Lesson lesson, double typed) {
    return switch (lesson.bet()) {
      case Bet.Number number -> new Wager.Guesses(List.of(typed));
      case Bet.Options options -> {
        if (typed != Math.rint(typed) || typed < 1 || typed > options.all().size()) {
          throw ProblemException.of("SB-CLI-90", typed, options.all().size());
        }
        yield Wager.Hands.none(options).with((int) typed - 1, 1);
      }
    };
  }
}
