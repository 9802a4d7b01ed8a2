package org.signalbox.viewmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.race.Background;
import org.signalbox.race.CurveRequest;
import org.signalbox.task.Problem;

/** Learning curves of finished lanes; one engine learns at a time. */
public final class CurvesViewModel {
  private static final double WORTH_TELLING = 0.01;

  private final Flow flow;
  private final Background background;
  private final UiThread ui;
  private final Map<String, LearningCurve> curves = new HashMap<>();
  private final Map<String, Problem> problems = new HashMap<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private Optional<Running> running = Optional.empty();

  CurvesViewModel(Flow flow, Background background, UiThread ui) {
    this.flow = flow;
    this.background = background;
    this.ui = ui;
  }

  /** A curve under way. */
  private record Running(String engine, Cancellation cancellation, double fraction) {
    boolean same(Cancellation other) {
      return cancellation == other;
    }
  }

  /** Counts up whenever a curve began, went on or ended. */
  public ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  public Optional<LearningCurve> of(String engine) {
    return Optional.ofNullable(curves.get(engine));
  }

  /** Why there is no curve of this engine although it was asked for. */
  public Optional<Problem> problem(String engine) {
    return Optional.ofNullable(problems.get(engine));
  }

  /** How much of this engine's curve is done, from 0 to 1; empty while it is not under way. */
  public Optional<Double> progress(String engine) {
    return running.filter(r -> r.engine().equals(engine)).map(Running::fraction);
  }

  /** Whether another curve could be begun. */
  public boolean idle() {
    return running.isEmpty();
  }

  /** Begins a curve unless one is under way. */
  public void start(CurveRequest request) {
    if (running.isPresent()) {
      return;
    }
    Cancellation mine = new Cancellation();
    String engine = request.engine();
    problems.remove(engine);
    tell(Optional.of(new Running(engine, mine, 0)));
    background.start(mine, () -> work(request, mine));
  }

  private void work(CurveRequest request, Cancellation mine) {
    try {
      LearningCurve curve = flow.learningCurve(request, progress(request.engine(), mine), mine);
      ui.run(() -> end(mine, () -> curves.put(request.engine(), curve)));
    } catch (CancelledException _) {
      ui.run(() -> end(mine, () -> {}));
    } catch (RuntimeException e) {
      Problem met = Steps.problem(e);
      ui.run(() -> end(mine, () -> problems.put(request.engine(), met)));
    }
  }

  private org.signalbox.engine.Progress progress(String engine, Cancellation mine) {
    double[] told = {0};
    return fraction -> {
      if (fraction - told[0] >= WORTH_TELLING) {
        told[0] = fraction;
        ui.run(
            () -> {
              if (running.filter(r -> r.same(mine)).isPresent()) {
                tell(Optional.of(new Running(engine, mine, fraction)));
              }
            });
      }
    };
  }

  private void end(Cancellation mine, Runnable kept) {
    if (running.filter(r -> r.same(mine)).isPresent()) {
      kept.run();
      tell(Optional.empty());
    }
  }

  /** Ends the curve that is under way. */
  public void cancel() {
    running.ifPresent(r -> r.cancellation().cancel());
  }

  /** The task is another one: its curves are gone. */
  void forget() {
    cancel();
    curves.clear();
    problems.clear();
    tell(Optional.empty());
  }

  private void tell(Optional<Running> now) {
    running = now;
    changes.set(changes.get() + 1);
  }
}
