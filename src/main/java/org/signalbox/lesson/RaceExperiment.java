package org.signalbox.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Splits;
import org.signalbox.race.Course;
import org.signalbox.race.Entrants;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.race.Repeat;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Route;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/**
 * A race of named {@code engines} on a sample or file, with the first against the second in
 * quality, time and energy. Of a table, {@code rows} are taken. Each engine does every fold, or as
 * many as {@code folds} says, however slow it is, so that no figure hangs on the machine's speed.
 */
final class RaceExperiment implements Experiment {
  /** Far beyond any lesson on any machine, since what was stopped settles no bet. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String kind() {
    return "race";
  }

  @Override
  public Form form() {
    return Subject.FORM.must(Form.Shape.WORDS, "engines").may(Form.Shape.NUMBER, "rows", "folds");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    return new RaceFindings(lanes(new Subject(setting, kit, context)), context.seed()).findings();
  }

  /**
   * The lanes in the order in which the setting names their engines.
   *
   * @throws ProblemException an engine's own when one failed: half a race settles no bet
   */
  static List<Lane> lanes(Subject subject) {
    Setting setting = subject.setting();
    RunContext context = subject.context();
    Route route = subject.route(Policy.balanced());
    Task task = sampled(subject.task(route), setting, context);
    List<String> engines = new Named(setting, "engines").ids(subject.kit().engines());
    RaceRequest request =
        new RaceRequest(
            task,
            new Entrants.Named(engines),
            Optional.empty(),
            Policy.balanced(),
            context.seed(),
            LIMIT);
    Course course = new Course(setting.count("folds", folds(task, context)), List.of());
    RaceReport report =
        raced(
            request.repeating(engines.stream().map(id -> new Repeat(id, course)).toList()),
            route.decision(),
            subject);
    return engines.stream().map(id -> done(report, id, setting)).toList();
  }

  private static Task sampled(Task whole, Setting setting, RunContext context) {
    return whole instanceof TabularTask table
        ? RowSample.of(table, setting.count("rows", Integer.MAX_VALUE), context.seed())
        : whole;
  }

  private static int folds(Task task, RunContext context) {
    return switch (task) {
      case TabularTask t -> Splits.of(t, context.seed()).folds().size();
      case ForecastTask t -> Splits.of(t).folds().size();
      case TextClassificationTask t -> Splits.of(t, context.seed()).folds().size();
      case GenerationTask _, RetrievalTask _ -> 1;
    };
  }

  /**
   * @param decision whose estimates say how much of the whole each lane is
   */
  static RaceReport raced(RaceRequest request, Decision decision, Subject subject) {
    RunContext context = subject.context();
    RaceControl control = new RaceControl();
    LaneShares shares = new LaneShares(decision.alternatives(), context.progress());
    try (var _ = context.cancellation().onCancel(control::cancel)) {
      RaceReport report = subject.kit().race().run(request, shares::told, control);
      context.cancellation().check();
      return report;
    }
  }

  private static Lane done(RaceReport report, String engine, Setting setting) {
    Lane lane =
        report
            .lane(engine)
            .orElseThrow(
                () ->
                    report.start().unraced().stream()
                        .filter(left -> left.card().id().equals(engine))
                        .findFirst()
                        .map(left -> new ProblemException(left.reason()))
                        .orElseGet(() -> unfinished(setting, engine)));
    return switch (lane.outcome()) {
      case Outcome.Done<?> _ -> lane;
      case Outcome.Failed<?> failed -> throw new ProblemException(failed.problem());
      case Outcome.Cancelled<?> _ -> throw unfinished(setting, engine);
    };
  }

  private static ProblemException unfinished(Setting setting, String engine) {
    return setting.problem("SB-LESSON-31", "engines", engine, 10 * LIMIT.toSeconds());
  }
}
