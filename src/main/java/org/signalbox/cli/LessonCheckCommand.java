package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;
import org.signalbox.metering.Probe;
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
  private static final double NANOS = 1e9;

  private final LessonCommand lessons;
  private final Services services;
  private final Terminal terminal;
  private final Probe probe = Probe.here();

  @Parameters(paramLabel = "ID", arity = "0..*", description = "which; every one without it")
  List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "every lesson, as without an ID")
  boolean all;

  @Option(names = "--small", description = "at the size that the build runs")
  boolean small;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed;

  /**
   * @param lessons the command above, from which {@code --json} is inherited
   */
  LessonCheckCommand(LessonCommand lessons) {
    this.lessons = lessons;
    this.services = lessons.services;
    this.terminal = lessons.terminal;
  }

  @Override
  public Integer call() {
    boolean every = all || ids.isEmpty();
    Lessons.Shelf shelf = services.lessons().shelf();
    List<Lesson> wanted =
        every ? shelf.lessons() : ids.stream().map(services.lessons()::find).toList();
    List<Problem> broken = every ? shelf.broken() : List.of();
    broken.forEach(terminal::problem);
    List<CheckedLesson> checked = checked(wanted);
    if (lessons.json) {
      terminal.json(json(checked, broken));
    } else {
      say(summary(checked));
    }
    boolean failed = checked.stream().anyMatch(LessonCheckCommand::fails);
    return failed || !broken.isEmpty() ? Terminal.FAILED : Terminal.DONE;
  }

  /** Tells each as soon as it is done, so that a break leaves what was found. */
  private List<CheckedLesson> checked(List<Lesson> wanted) {
    ClaimTable table = new ClaimTable(terminal, wanted);
    List<CheckedLesson> checked = new ArrayList<>();
    say(table.head());
    for (Lesson lesson : wanted) {
      CheckedLesson one = check(lesson);
      checked.add(one);
      say(table.row(one));
    }
    return checked;
  }

  /** Words go beside JSON, on the error stream. */
  private void say(String line) {
    if (lessons.json) {
      terminal.err().println(line);
    } else {
      terminal.line(line);
      terminal.out().flush();
    }
  }

  private CheckedLesson check(Lesson lesson) {
    LessonRun run = new LessonRun(Experiments.shipped(), services);
    var hindrance = run.hindrance(lesson);
    if (hindrance.isPresent()) {
      return new CheckedLesson.Hindered(lesson, hindrance.get());
    }
    long before = probe.cpuNanos();
    try {
      LessonResult result = run.run(lesson, LessonCommand.size(small), services.context(seed));
      return new CheckedLesson.Ran(result, (probe.cpuNanos() - before) / NANOS);
    } catch (ProblemException e) {
      return new CheckedLesson.Failed(lesson, e.problem());
    }
  }

  private static boolean holds(CheckedLesson one) {
    return one instanceof CheckedLesson.Ran ran && ran.holds();
  }

  private static boolean hindered(CheckedLesson one) {
    return one instanceof CheckedLesson.Hindered;
  }

  private static boolean fails(CheckedLesson one) {
    return !holds(one) && !hindered(one);
  }

  private String summary(List<CheckedLesson> checked) {
    return terminal.sentence(
        "cli.lesson.checked",
        those(checked, LessonCheckCommand::holds).size(),
        checked.size(),
        those(checked, LessonCheckCommand::fails).size(),
        said(those(checked, LessonCheckCommand::fails)),
        those(checked, LessonCheckCommand::hindered).size(),
        said(those(checked, LessonCheckCommand::hindered)));
  }

  private static List<Lesson> those(List<CheckedLesson> checked, Predicate<CheckedLesson> which) {
    return checked.stream().filter(which).map(CheckedLesson::lesson).toList();
  }

  private static String said(List<Lesson> some) {
    return some.stream().map(Lesson::id).collect(Collectors.joining(", "));
  }

  private ObjectNode json(List<CheckedLesson> checked, List<Problem> broken) {
    ObjectNode node = Json.object();
    ArrayNode claims = node.putArray("claims");
    checked.forEach(one -> claims.add(json(one)));
    node.put("failed", those(checked, LessonCheckCommand::fails).size() + broken.size());
    node.put("notRun", those(checked, LessonCheckCommand::hindered).size());
    return node;
  }

  private ObjectNode json(CheckedLesson one) {
    return switch (one) {
      case CheckedLesson.Ran ran -> {
        ObjectNode claim = LessonJson.claim(ran.result());
        Json.put(claim, "cpuSeconds", ran.cpuSeconds());
        yield claim;
      }
      case CheckedLesson.Failed(Lesson lesson, Problem problem) -> without(lesson, problem);
      case CheckedLesson.Hindered(Lesson lesson, Problem problem) -> without(lesson, problem);
    };
  }

  private ObjectNode without(Lesson lesson, Problem problem) {
    ObjectNode node = Json.object().put("lesson", lesson.id());
    node.set("error", Json.problem(problem, terminal.words()));
    return node;
  }
}
