package org.signalbox.lesson;

import java.util.Optional;

/**
 * What a lesson's experiment found on this machine.
 *
 * @param bet the figure that settles the bet
 * @param claim the figure on which the claim rests
 * @param seconds how long it took
 */
public record LessonResult(
    Lesson lesson,
    Lesson.Size size,
    Findings findings,
    Measure bet,
    Measure claim,
    double seconds) {
  public Verdict verdict() {
    return lesson.claim().holds(claim) ? Verdict.HOLDS : Verdict.FAILS;
  }

  /**
   * The same findings told by a lesson whose words changed; empty when it runs another experiment
   * or asks for another figure.
   */
  public Optional<LessonResult> toldBy(Lesson other) {
    return other.trial().runsAs(lesson.trial())
            && other.bet().measure().equals(bet.id())
            && other.claim().measure().equals(claim.id())
        ? Optional.of(new LessonResult(other, size, findings, bet, claim, seconds))
        : Optional.empty();
  }

  public enum Verdict {
    HOLDS,
    FAILS
  }
}
