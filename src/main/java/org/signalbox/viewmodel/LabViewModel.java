package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.LabReport;
import org.signalbox.lab.StrategyScore;
import org.signalbox.race.Background;
import org.signalbox.routing.Policy;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Learning;
import org.signalbox.task.Problem;

/** The Router lab: ways to choose an engine, side by side on the same recorded tasks. */
public final class LabViewModel {
  private static final long SEED = 1;

  private final LabDesk desk;
  private final Steps steps;
  private final Track track;
  private final ReadOnlyObjectProperty<Policy> policy;
  private final ObjectProperty<Optional<TaskFeatures.Kind>> kind =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LabDesk.Learned>> learned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<KeptCorrection>> corrections =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<KeptCorrection>> forgotten =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Foreseen> tasks = List.of();

  /**
   * What the screen shows.
   *
   * @param tasks how many, of the chosen kind
   * @param sources how many sets of data they were made from
   * @param regretHere mean regret of the routes of this machine's own races, in points
   */
  public record Shown(
      int tasks, long sources, List<StrategyScore> scores, OptionalDouble regretHere) {
    public Shown {
      scores = List.copyOf(scores);
    }
  }

  /**
   * @param policy by which utility is reckoned; another one reckons anew
   */
  public LabViewModel(
      LabDesk desk, ReadOnlyObjectProperty<Policy> policy, Background background, UiThread ui) {
    this.desk = desk;
    this.policy = policy;
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
    this.track = new Track(ui);
    policy.addListener(_ -> anew());
    kind.addListener(_ -> anew());
  }

  /** Only what was looked at once follows along. */
  private void anew() {
    if (!tasks.isEmpty() || track.underway().get().isPresent()) {
      reckon();
    }
  }

  /** The kind of tasks that is looked at; empty for all. */
  public ObjectProperty<Optional<TaskFeatures.Kind>> kind() {
    return kind;
  }

  public ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** What the router learned from this machine's own races; empty until that was asked. */
  public ReadOnlyObjectProperty<Optional<LabDesk.Learned>> learned() {
    return learned.getReadOnlyProperty();
  }

  /** Turns learning from this machine's own races on or off. */
  public void learn(Learning learning) {
    change(() -> desk.learn(learning));
  }

  /** Forgets what was learned from this machine's own races. */
  public void unlearn() {
    change(desk::unlearn);
  }

  /** What the user corrected in routes, which is used again; the newest first. */
  public ReadOnlyObjectProperty<List<KeptCorrection>> corrections() {
    return corrections.getReadOnlyProperty();
  }

  /** The correction that was forgotten last and can still be brought back. */
  public ReadOnlyObjectProperty<Optional<KeptCorrection>> forgotten() {
    return forgotten.getReadOnlyProperty();
  }

  /** Uses a correction no more. */
  public void forget(KeptCorrection correction) {
    forgotten.set(Optional.of(correction));
    correct(() -> desk.forget(correction));
  }

  /** Uses the correction again that was forgotten last. */
  public void remember() {
    Optional<KeptCorrection> back = forgotten.get();
    forgotten.set(Optional.empty());
    back.ifPresent(kept -> correct(() -> desk.keep(kept)));
  }

  private void correct(Runnable work) {
    steps.fetch(
        () -> {
          work.run();
          return desk.corrections();
        },
        corrections::set);
  }

  private void change(Runnable work) {
    steps.fetch(
        () -> {
          work.run();
          return desk.learned();
        },
        now -> learned.set(Optional.of(now)));
  }

  /** How far the reading of the recorded races, or the reckoning, is. */
  public ReadOnlyObjectProperty<Optional<Underway>> underway() {
    return track.underway();
  }

  /** Ends the reckoning; what was shown of another one would mislead, and is gone. */
  public void cancel() {
    track.cancel();
    shown.set(Optional.empty());
  }

  /** Reads the recorded races, the first time, and reckons. */
  public void open() {
    change(() -> {});
    forgotten.set(Optional.empty());
    correct(() -> {});
    reckon();
  }

  private record Reckoned(List<Foreseen> tasks, Shown shown) {}

  private void reckon() {
    List<Foreseen> known = tasks;
    Policy by = policy.get();
    Optional<TaskFeatures.Kind> only = kind.get();
    Cancellation mine = track.begin();
    Progress told = track.told(mine, desk.ticker());
    steps.run(
        track.to(
            mine,
            () -> {
              List<Foreseen> read = known.isEmpty() ? desk.tasks() : known;
              LabReport all = new LabReport(read, by);
              return new Reckoned(read, shown(only.map(all::only).orElse(all), told));
            }),
        found -> {
          tasks = found.tasks();
          problem.set(Optional.empty());
          shown.set(Optional.of(found.shown()));
        });
  }

  private Shown shown(LabReport report, Progress told) {
    long sources = report.tasks().stream().map(t -> t.race().source()).distinct().count();
    return new Shown(report.tasks().size(), sources, report.scores(SEED, told), desk.regretHere());
  }
}
