package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lab.AnswerWorth;
import org.signalbox.lab.CalibrationError;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.lab.RiskCoverage;
import org.signalbox.race.Background;
import org.signalbox.routing.Policy;
import org.signalbox.task.Problem;

/** How the router recognises the inputs of a suite: RouteSuite's test half, or an own folder. */
public final class RecognitionViewModel {
  private static final long SEED = 1;

  private final LabDesk desk;
  private final UiThread ui;
  private final Steps steps;
  private final Track track;
  private final ReadOnlyObjectProperty<Policy> policy;
  private final ReadOnlyObjectWrapper<Optional<Measured>> measured =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * What is known so far.
   *
   * @param folder empty for RouteSuite
   * @param calibration empty where nothing is labelled, as is {@code abstaining}
   * @param abstaining under the policy of now
   */
  public record Measured(
      Optional<Path> folder,
      RecognitionReport report,
      Optional<CalibrationError> calibration,
      Optional<RiskCoverage> abstaining) {}

  RecognitionViewModel(
      LabDesk desk, ReadOnlyObjectProperty<Policy> policy, Background background, UiThread ui) {
    this.desk = desk;
    this.ui = ui;
    this.policy = policy;
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
    this.track = new Track(ui);
    policy.addListener(_ -> weigh());
  }

  public ReadOnlyObjectProperty<Optional<Measured>> measured() {
    return measured.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** How far the reading of all inputs is. */
  public ReadOnlyObjectProperty<Optional<Underway>> underway() {
    return track.underway();
  }

  /** Ends what runs; what it showed so far stays. */
  public void cancel() {
    track.cancel();
  }

  /** Nothing is known of what is looked at now. */
  void forget() {
    track.forget();
    steps.forget();
    measured.set(Optional.empty());
    problem.set(Optional.empty());
  }

  /**
   * Reads every input, then changes each without changing its meaning; what is known after the
   * first is shown at once.
   *
   * @param folder empty for RouteSuite
   */
  public void measure(Optional<Path> folder) {
    measured.set(Optional.empty());
    problem.set(Optional.empty());
    Cancellation mine = track.begin();
    Progress told = track.told(mine, desk.ticker());
    Policy by = policy.get();
    steps.run(
        track.to(
            mine,
            () -> {
              AnswerWorth worth = AnswerWorth.of(desk.tasks(), by);
              RecognitionReport all =
                  desk.recognise(
                      new LabDesk.Reading(
                          folder, read -> first(mine, measured(folder, read, worth)), told, mine));
              return measured(folder, all, worth);
            }),
        all -> measured.set(Optional.of(all)));
  }

  private void first(Cancellation mine, Measured read) {
    ui.run(
        () -> {
          if (!mine.cancelled()) {
            measured.set(Optional.of(read));
          }
        });
  }

  private static Measured measured(
      Optional<Path> folder, RecognitionReport report, AnswerWorth worth) {
    return new Measured(
        folder, report, report.figures().calibration(SEED), report.figures().abstaining(worth));
  }

  /** Another policy makes answers worth more or less. */
  private void weigh() {
    Policy by = policy.get();
    measured
        .get()
        .filter(_ -> track.underway().get().isEmpty())
        .ifPresent(
            now ->
                steps.run(
                    () -> measured(now.folder(), now.report(), AnswerWorth.of(desk.tasks(), by)),
                    again -> measured.set(Optional.of(again))));
  }
}
