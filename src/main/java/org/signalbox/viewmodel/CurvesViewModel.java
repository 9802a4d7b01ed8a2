package org.signalbox.viewmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.race.Background;
import org.signalbox.race.CurveRequest;
import org.signalbox.task.Problem;

/** Learning curves of finished lanes; one engine learns at a time. */
public final class CurvesViewModel {
  private final Flow flow;
  private final Steps steps;
  private final Track track;
  private final Map<String, LearningCurve> curves = new HashMap<>();
  private final Map<String, Problem> problems = new HashMap<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private String learning = "";

  CurvesViewModel(Flow flow, Background background, UiThread ui) {
    this.flow = flow;
    this.steps = new Steps(background, ui, this::failed);
    this.track = new Track(ui);
    track.underway().subscribe(_ -> changed());
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

  /** How far this engine's curve is; empty while it is not under way. */
  public Optional<Underway> underway(String engine) {
    return track.underway().get().filter(_ -> learning.equals(engine));
  }

  /** Whether another curve could be begun. */
  public boolean idle() {
    return track.underway().get().isEmpty();
  }

  /** Begins a curve unless one is under way. */
  public void start(CurveRequest request) {
    if (!idle()) {
      return;
    }
    String engine = request.engine();
    learning = engine;
    problems.remove(engine);
    Cancellation mine = track.begin();
    Progress told = track.told(mine, flow.ticker());
    steps.run(
        track.to(mine, () -> flow.learningCurve(request, told, mine)),
        curve -> {
          curves.put(engine, curve);
          changed();
        });
  }

  /** Ends the curve that is under way. */
  public void cancel() {
    track.cancel();
  }

  /** The task is another one: its curves are gone. */
  void forget() {
    steps.forget();
    track.forget();
    curves.clear();
    problems.clear();
    changed();
  }

  private void failed(Problem problem) {
    problems.put(learning, problem);
    changed();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
