package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;

/** Every lesson shows what it claims: each really runs here, at the size of the build. */
class LessonClaimsTest {
  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path folder) {
    signalbox = Installed.whole(folder);
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  @TestFactory
  Stream<DynamicTest> theClaimHolds() {
    Lessons.Shelf shelf = signalbox.wiring().lessons().shelf();
    assertEquals(List.of(), shelf.broken());
    return shelf.lessons().stream()
        .map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> holds(lesson)));
  }

  private static void holds(Lesson lesson) {
    Wiring wiring = signalbox.wiring();
    LessonResult result =
        new LessonRun(Experiments.shipped(), wiring)
            .run(lesson, Lesson.Size.SMALL, wiring.context(1));
    assertEquals(LessonResult.Verdict.HOLDS, result.verdict(), () -> result.claim().toString());
  }
}
