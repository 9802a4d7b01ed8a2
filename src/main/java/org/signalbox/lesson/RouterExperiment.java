package org.signalbox.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.LabReport;
import org.signalbox.lab.RecordedRaces;
import org.signalbox.lab.StrategyScore;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceReport;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Route;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * Ways to choose an engine, on the recorded races that ship, each task judged by a gate that had
 * seen no race of its source; {@code avoided}, the share of what always taking the largest engine
 * loses that the learned gate does not lose; {@code regret-STRATEGY} in points of utility under
 * {@code policy}; and {@code gap-gate}, the share of the way from the best single engine to the
 * best in hindsight that the learned gate goes, and {@code gap-by-kind}, the same from the best
 * engine of each kind of task. Then one race here: {@code here}, the points that the route of a
 * sample loses on this machine.
 */
final class RouterExperiment implements Experiment {
  /** What part of the whole the recorded races are, about. */
  private static final double RECORDED = 0.7;

  @Override
  public String kind() {
    return "router";
  }

  @Override
  public Form form() {
    return Subject.FORM.may(Form.Shape.WORD, "policy").may(Form.Shape.WORDS, "engines");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Policy policy =
        Policy.named(setting.word("policy", Policy.balanced().name()))
            .orElseThrow(() -> setting.problem("SB-LESSON-38", "policy", setting.word("policy")));
    List<Foreseen> tasks = recorded(kit);
    LabReport report = new LabReport(tasks, policy);
    List<StrategyScore> scores = report.scores(context.seed());
    List<Measure> measures = new ArrayList<>();
    measures.add(share("avoided", report.beyondLargest(context.seed())));
    measures.addAll(measures(scores));
    context.done(RECORDED);
    measures.add(Measure.counted("tasks", tasks.size()));
    here(setting, kit, policy, context).ifPresent(measures::add);
    return new Findings(measures, List.of(bars(scores)));
  }

  private static List<Foreseen> recorded(Kit kit) {
    try {
      return RecordedRaces.foreseen(kit.recordedRaces());
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LAB-20", kit.recordedRaces().toString()), e);
    }
  }

  static List<Measure> measures(List<StrategyScore> scores) {
    List<Measure> measures = new ArrayList<>();
    StrategyScore gate = named("gate", scores);
    measures.add(share("gap-gate", gate.gap()));
    measures.add(share("gap-by-kind", gate.gapByKind()));
    for (StrategyScore score : shown(scores)) {
      measures.add(Measure.of("regret-" + id(score), Measure.Kind.SCORE, score.regret()));
    }
    return measures;
  }

  private static Measure share(String id, StrategyScore.Gap gap) {
    return Measure.of(id, Measure.Kind.SHARE, gap.value(), gap.low(), gap.high());
  }

  private static StrategyScore named(String strategy, List<StrategyScore> scores) {
    return scores.stream().filter(s -> s.strategy().equals(strategy)).findFirst().orElseThrow();
  }

  /** Without those that always take the same engine, of which the best single one stands. */
  private static List<StrategyScore> shown(List<StrategyScore> scores) {
    return scores.stream()
        .filter(score -> !score.strategy().startsWith("always "))
        .filter(score -> Double.isFinite(score.regret()))
        .toList();
  }

  private static String id(StrategyScore score) {
    return score.strategy().replace(' ', '-');
  }

  private static Drawing bars(List<StrategyScore> scores) {
    return new Drawing.Bars(
        "regret",
        Measure.Kind.SCORE,
        Drawing.Scale.LINEAR,
        shown(scores).stream()
            .map(
                score ->
                    new Drawing.Bar(
                        "regret-" + id(score), score.regret(), Optional.empty(), Optional.empty()))
            .toList());
  }

  private static Optional<Measure> here(
      Setting setting, Kit kit, Policy policy, RunContext context) {
    Subject subject = new Subject(setting, kit, context.part(RECORDED, 1));
    Route route = subject.route(policy);
    RaceRequest request =
        new RaceRequest(
            subject.task(route),
            setting.words("engines").isEmpty()
                ? new Entrants.All()
                : new Entrants.Named(new Named(setting, "engines").ids(kit.engines())),
            route.decision().engine().map(card -> card.id()),
            policy,
            context.seed(),
            RaceRequest.USUAL_LIMIT);
    RaceReport report = RaceExperiment.raced(request, route.decision(), subject);
    return report.comparison().regret().isPresent()
        ? Optional.of(
            Measure.of("here", Measure.Kind.SCORE, report.comparison().regret().getAsDouble()))
        : Optional.empty();
  }
}
