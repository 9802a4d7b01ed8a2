package org.signalbox.cli;

import java.util.List;
import org.signalbox.lesson.Claim;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Measure;
import org.signalbox.task.Problem;

/** Claims with what was measured, a row as soon as its lesson is done. */
final class ClaimTable {
  /** Figures about as wide as they come, since they are known one by one. */
  private static final String CLAIMED = "≥ 0.00500";

  private static final String VALUE = "-100.0%";
  private static final String RANGE = "-62.5% – -31.2%";
  private static final String TIME = "59.9 min";

  private final Terminal terminal;
  private final TextGrid grid;

  /**
   * @param lessons whose names and bounds say how wide the columns are
   */
  ClaimTable(Terminal terminal, List<Lesson> lessons) {
    this.terminal = terminal;
    this.grid =
        new TextGrid(
            List.of(
                terminal.sentence("cli.lesson.lesson"),
                terminal.sentence("lesson.measure"),
                terminal.sentence("cli.lesson.claimed"),
                terminal.sentence("lesson.value"),
                terminal.sentence("lesson.range"),
                terminal.sentence("cli.lesson.verdict"),
                terminal.sentence("cli.lesson.took"),
                terminal.sentence("cli.lesson.cpu")),
            1);
    String widest = terminal.sentence("cli.lesson.unrun");
    for (Lesson lesson : lessons) {
      grid.row(id(lesson), name(lesson), CLAIMED, VALUE, RANGE, widest, TIME, TIME);
    }
  }

  String head() {
    return terminal.dim(grid.head());
  }

  String row(CheckedLesson checked) {
    return switch (checked) {
      case CheckedLesson.Ran ran -> ran(ran);
      case CheckedLesson.Failed failed ->
          without(failed.lesson(), "cli.lesson.fails", failed.problem());
      case CheckedLesson.Hindered hindered ->
          without(hindered.lesson(), "cli.lesson.unrun", hindered.problem());
    };
  }

  private String ran(CheckedLesson.Ran ran) {
    LessonResult result = ran.result();
    Claim claim = ran.lesson().claim();
    Measure measure = result.claim();
    String sign =
        switch (claim.side()) {
          case AT_LEAST -> "≥ ";
          case AT_MOST -> "≤ ";
        };
    String verdict =
        switch (result.verdict()) {
          case HOLDS -> "cli.lesson.holds";
          case FAILS -> "cli.lesson.fails";
        };
    return grid.line(
        id(ran.lesson()),
        name(ran.lesson()),
        sign + measure.kind().figure(claim.bound(), terminal.figures()).text(),
        measure.figure(terminal.figures()).text(),
        measure.interval(terminal.figures()),
        terminal.sentence(verdict),
        terminal.figures().time(result.seconds()).text(),
        terminal.figures().time(ran.cpuSeconds()).text());
  }

  /** With the reason below it, since that is a sentence. */
  private String without(Lesson lesson, String verdict, Problem why) {
    String row =
        grid.line(id(lesson), name(lesson), "", "", "", terminal.sentence(verdict), "", "");
    return row + "\n    " + terminal.dim(terminal.sentence(why) + " (" + why.code() + ")");
  }

  private static String id(Lesson lesson) {
    return lesson.id();
  }

  private static String name(Lesson lesson) {
    return lesson.name(lesson.claim().measure());
  }
}
