package org.signalbox.lesson;

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

  public enum Verdict {
    HOLDS,
    FAILS
  }
}
