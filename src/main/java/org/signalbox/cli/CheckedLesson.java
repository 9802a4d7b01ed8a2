package org.signalbox.cli;

import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.task.Problem;

/** What testing the claim of a lesson came to. */
sealed interface CheckedLesson {
  Lesson lesson();

  /** It ran, and its claim holds or does not. */
  record Ran(LessonResult result, double cpuSeconds) implements CheckedLesson {
    @Override
    public Lesson lesson() {
      return result.lesson();
    }

    boolean holds() {
      return result.verdict() == LessonResult.Verdict.HOLDS;
    }
  }

  /** It began and broke off. */
  record Failed(Lesson lesson, Problem problem) implements CheckedLesson {}

  /** It can't run on this machine now, which says nothing about its claim. */
  record Hindered(Lesson lesson, Problem problem) implements CheckedLesson {}
}
