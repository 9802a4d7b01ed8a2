package org.signalbox.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CurvePlan;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/** Lets one engine learn from ever more rows and marks it on the same held-out ones. */
public record LearningRun(Engines engines) {
  private static final System.Logger LOG = System.getLogger(LearningRun.class.getName());

  /**
   * Runs on the caller's thread; progress and cancellation are the context's.
   *
   * @throws ProblemException when the engine is unknown or too few rows are known
   * @throws org.signalbox.engine.CancelledException soon after a cancel
   */
  public LearningCurve run(CurveRequest request, RunContext context) {
    Engine<TabularTask, TabularAnswer> engine = engine(request.engine());
    CurvePlan plan = new CurvePlan(request.task(), request.seed());
    if (plan.sizes() == 0 || plan.folds() == 0) {
      throw ProblemException.of("SB-RACE-05", request.task().knownRows().length);
    }
    double all = 0;
    for (int size = 0; size < plan.sizes(); size++) {
      all += rows(plan, size);
    }
    List<List<TabularAnswer>> answers = new ArrayList<>();
    double done = 0;
    for (int size = 0; size < plan.sizes(); size++) {
      double before = done / all;
      double share = rows(plan, size) / all;
      answers.add(
          answers(engine, plan, size, context.withProgress(f -> context.done(before + f * share))));
      done += rows(plan, size);
    }
    return plan.curve(answers, request.seed());
  }

  private Engine<TabularTask, TabularAnswer> engine(String id) {
    return Engines.find(engines.tabular(), id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-RACE-04",
                    id,
                    String.join(
                        ", ", engines.tabular().stream().map(e -> e.card().id()).toList())));
  }

  private static double rows(CurvePlan plan, int size) {
    return IntStream.range(0, plan.folds()).map(fold -> plan.rows(size, fold)).sum();
  }

  /** The answers to all folds at one size; none where so few rows can't be learned from. */
  private static List<TabularAnswer> answers(
      Engine<TabularTask, TabularAnswer> engine, CurvePlan plan, int size, RunContext context) {
    List<TabularAnswer> answers = new ArrayList<>();
    for (int fold = 0; fold < plan.folds(); fold++) {
      TabularTask step = plan.step(size, fold);
      RunContext silent = context.withProgress(_ -> {});
      try (var fitted = engine.fit(step, silent)) {
        answers.add(fitted.predict(step, silent).answer());
      } catch (ProblemException e) {
        LOG.log(System.Logger.Level.INFO, "no point of the learning curve: {0}", e.getMessage());
        return List.of();
      }
      context.done((fold + 1.0) / plan.folds());
    }
    return answers;
  }
}
