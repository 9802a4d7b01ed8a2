package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.lesson.Claim;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Measure;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CommandLine.Command(
    name = "check",
    description = "Runs lessons and tests what each claims; fails when a claim does not hold.")
final class LessonCheckCommand implements Callable<Integer> {
  private final LessonCommand lessons;
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "which; every one without it")
  List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "every lesson, as without an ID")
  boolean all;

  @Option(names = "--small", description = "at the size that the build runs")
  boolean small;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed;

  private int failed;

  /**
   * @param lessons the command above, from which {@code --json} is inherited
   */
  LessonCheckCommand(LessonCommand lessons) {
    this.lessons = lessons;
    this.services = lessons.services;
    this.terminal = lessons.terminal;
  }

  /** What one lesson came to: a result, or what kept it from one. */
  private record Row(Lesson lesson, Optional<LessonResult> result, Optional<Problem> problem) {}

  @Override
  public Integer call() {
    Lessons.Shelf shelf = services.lessons().shelf();
    List<Lesson> wanted =
        all || ids.isEmpty()
            ? shelf.lessons()
            : ids.stream().map(services.lessons()::find).toList();
    if (ids.isEmpty()) {
      shelf.broken().forEach(terminal::problem);
      failed += shelf.broken().size();
    }
    List<Row> rows = wanted.stream().map(this::row).toList();
    if (lessons.json) {
      terminal.json(json(rows));
    } else {
      print(rows);
    }
    return failed == 0 ? Terminal.DONE : Terminal.FAILED;
  }

  private Row row(Lesson lesson) {
    LessonRun run = new LessonRun(Experiments.shipped(), services);
    Optional<Problem> hindrance = run.hindrance(lesson);
    if (hindrance.isPresent()) {
      return new Row(lesson, Optional.empty(), hindrance);
    }
    terminal.say("cli.lesson.checking", lesson.id());
    try {
      LessonResult result = run.run(lesson, LessonCommand.size(small), services.context(seed));
      if (result.verdict() == LessonResult.Verdict.FAILS) {
        failed++;
      }
      return new Row(lesson, Optional.of(result), Optional.empty());
    } catch (ProblemException e) {
      failed++;
      return new Row(lesson, Optional.empty(), Optional.of(e.problem()));
    }
  }

  private void print(List<Row> rows) {
    TextGrid grid =
        new TextGrid(
            List.of(
                terminal.sentence("cli.lesson.lesson"),
                terminal.sentence("lesson.measure"),
                terminal.sentence("cli.lesson.claimed"),
                terminal.sentence("lesson.value"),
                terminal.sentence("lesson.range"),
                terminal.sentence("cli.lesson.verdict"),
                terminal.sentence("cli.lesson.took")),
            1);
    for (Row row : rows) {
      row.result()
          .ifPresentOrElse(
              result -> grid.row(cells(result)),
              () ->
                  grid.row(
                      row.lesson().id(),
                      "",
                      "",
                      "",
                      "",
                      row.problem().map(Problem::code).orElse(""),
                      ""));
    }
    grid.print(terminal);
    rows.stream().flatMap(row -> row.problem().stream()).forEach(terminal::problem);
    terminal.line(terminal.sentence("cli.lesson.checked", holding(rows), rows.size()));
  }

  private static long holding(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.result().stream())
        .filter(result -> result.verdict() == LessonResult.Verdict.HOLDS)
        .count();
  }

  private String[] cells(LessonResult result) {
    Claim claim = result.lesson().claim();
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
    return new String[] {
      result.lesson().id(),
      result.lesson().name(measure.id()),
      sign + measure.kind().figure(claim.bound(), terminal.figures()).text(),
      measure.figure(terminal.figures()).text(),
      measure.interval(terminal.figures()),
      terminal.sentence(verdict),
      terminal.figures().time(result.seconds()).text()
    };
  }

  private ObjectNode json(List<Row> rows) {
    ObjectNode node = Json.object();
    ArrayNode claims = node.putArray("claims");
    for (Row row : rows) {
      ObjectNode one =
          row.result()
              .map(LessonJson::claim)
              .orElseGet(() -> Json.object().put("lesson", row.lesson().id()));
      row.problem().ifPresent(problem -> one.set("error", Json.problem(problem, terminal.words())));
      claims.add(one);
    }
    node.put("failed", failed);
    return node;
  }
}
