package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Findings;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Measure;

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
    assertEquals(Set.of(), nameless(lesson, result.findings()), "ids without a name");
  }

  /** Ids in kebab-case that a room would see; labels with other letters are words already. */
  private static Set<String> nameless(Lesson lesson, Findings findings) {
    Stream<String> measures = findings.measures().stream().map(Measure::id);
    Stream<String> drawn = findings.drawings().stream().flatMap(LessonClaimsTest::ids);
    return Stream.concat(measures, drawn)
        .filter(id -> id.matches("[a-z]+([a-z0-9]*-[a-z0-9]+)*"))
        .filter(id -> !lesson.told().names().containsKey(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> ids(Drawing drawing) {
    Stream<String> inside =
        switch (drawing) {
          case Drawing.Bars bars -> bars.bars().stream().map(Drawing.Bar::label);
          case Drawing.Lines lines ->
              Stream.concat(
                  Stream.of(lines.across().id(), lines.up().id()),
                  lines.lines().stream().map(Drawing.Line::label));
          case Drawing.Shaded _ -> Stream.of();
          case Drawing.Grid grid -> grid.heads().stream();
        };
    return Stream.concat(Stream.of(drawing.id()), inside);
  }
}
