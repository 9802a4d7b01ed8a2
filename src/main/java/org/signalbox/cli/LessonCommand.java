package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.lesson.Experiment;
import org.signalbox.lesson.Experiments;
import org.signalbox.lesson.Form;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.LessonRun;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Wager;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Guided experiments: what there is, one run, every claim tested. */
@CommandLine.Command(
    name = "lesson",
    description = "Lessons on which a room bets: list, run ID, check, kinds, copy ID FILE.")
final class LessonCommand extends Command {
  private LessonCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  static CommandLine with(Services services, Terminal terminal) {
    LessonCommand lessons = new LessonCommand(services, terminal);
    return new CommandLine(lessons).addSubcommand(new LessonCheckCommand(lessons));
  }

  @Override
  public Integer call() {
    return list();
  }

  @CommandLine.Command(description = "Every lesson with its length and what keeps it from running.")
  int list() {
    Lessons.Shelf shelf = services.lessons().shelf();
    LessonRun run = new LessonRun(Experiments.shipped(), services);
    if (json) {
      terminal.json(listJson(shelf, run));
      return Terminal.DONE;
    }
    for (Lesson lesson : shelf.lessons()) {
      terminal.line(
          terminal.sentence(
              "cli.lesson.one",
              terminal.bold(lesson.id()),
              lesson.told().title(),
              lesson.plan().minutes()));
      run.hindrance(lesson).map(terminal::sentence).ifPresent(why -> terminal.line("    " + why));
    }
    shelf.broken().forEach(terminal::problem);
    return Terminal.DONE;
  }

  private ObjectNode listJson(Lessons.Shelf shelf, LessonRun run) {
    ObjectNode node = Json.object();
    ArrayNode lessons = node.putArray("lessons");
    for (Lesson lesson : shelf.lessons()) {
      ObjectNode one = lessons.addObject();
      one.put("id", lesson.id());
      one.put("title", lesson.told().title());
      one.put("minutes", lesson.plan().minutes());
      one.put("experiment", lesson.trial().kind());
      one.put("file", lesson.file().toString());
      one.putNull("hindrance");
      run.hindrance(lesson)
          .ifPresent(problem -> one.set("hindrance", Json.problem(problem, terminal.words())));
    }
    ArrayNode broken = node.putArray("broken");
    shelf.broken().forEach(problem -> broken.add(Json.problem(problem, terminal.words())));
    return node;
  }

  @CommandLine.Command(
      description = "Every experiment with what a lesson must and may say of it, for one's own.")
  int kinds() {
    ObjectNode node = Json.object();
    ArrayNode kinds = node.putArray("kinds");
    for (Experiment experiment : Experiments.shipped().all()) {
      Form form = experiment.form();
      List<String> must = new ArrayList<>(named(form, Form.Need.MUST));
      must.addFirst(String.join("|", named(form, Form.Need.ONE_OF)));
      must.removeIf(String::isEmpty);
      List<String> may = named(form, Form.Need.MAY);
      if (json) {
        ObjectNode one = kinds.addObject().put("kind", experiment.kind());
        must.forEach(one.putArray("must")::add);
        may.forEach(one.putArray("may")::add);
      } else {
        terminal.line(terminal.bold(experiment.kind()));
        terminal.line(
            terminal.sentence(
                "cli.lesson.kind", String.join(", ", must), may.size(), String.join(", ", may)));
      }
    }
    if (json) {
      terminal.json(node);
    }
    return Terminal.DONE;
  }

  private static List<String> named(Form form, Form.Need need) {
    return form.fields().stream()
        .filter(field -> field.need() == need)
        .map(Form.Field::name)
        .toList();
  }

  @CommandLine.Command(description = "Runs a lesson's experiment and settles the bet.")
  int run(
      @Parameters(paramLabel = "ID", description = "its id, its number, or a file of one's own")
          String id,
      @Option(
              names = "--bet",
              paramLabel = "X",
              description = "the number of an option, or the number that is asked for")
          @Nullable Double bet,
      @Option(names = "--small", description = "at the size that the build runs") boolean small,
      @Option(names = "--seed", paramLabel = "S", defaultValue = "1") long seed) {
    Lesson lesson = services.lessons().find(id);
    Optional<Wager> wager = Optional.ofNullable(bet).map(typed -> LessonBet.of(lesson, typed));
    LessonText text = new LessonText(terminal);
    if (!json) {
      text.question(lesson);
    }
    RunContext quiet = services.context(seed);
    RunContext context = quiet.withProgress(new TimeLeft(terminal, quiet.ticker()));
    LessonResult result =
        new LessonRun(Experiments.shipped(), services).run(lesson, size(small), context);
    if (json) {
      terminal.json(LessonJson.result(result, wager));
    } else {
      text.result(result, wager);
    }
    return Terminal.DONE;
  }

  static Lesson.Size size(boolean small) {
    return small ? Lesson.Size.SMALL : Lesson.Size.FULL;
  }

  @CommandLine.Command(
      description = "Copies a lesson's file, to change its question and data and have one's own.")
  int copy(
      @Parameters(paramLabel = "ID", index = "0") String id,
      @Parameters(paramLabel = "FILE", index = "1", description = "not there yet; ends in .yaml")
          Path file) {
    try {
      Path copy = services.lessons().copy(services.lessons().find(id), file);
      terminal.line(terminal.sentence("cli.lesson.copied", copy.toString()));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LESSON-04", file.toString(), Reasons.of(e, terminal)), e);
    }
    return Terminal.DONE;
  }
}
