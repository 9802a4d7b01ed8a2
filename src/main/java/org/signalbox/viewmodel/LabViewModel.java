package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.Hull;
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
  private final ReadOnlyObjectWrapper<Optional<Path>> folder =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.RECKON);
  private final RecognitionViewModel recognition;
  private List<Foreseen> tasks = List.of();

  /** What the lab does while something is under way. */
  public enum Work {
    RECKON,
    RACE
  }

  /**
   * What the screen shows.
   *
   * @param tasks how many, of the chosen kind
   * @param sources how many sets of data they were made from
   * @param hull the strategies that no toss between two others beats, cheapest first
   * @param regretHere mean regret of the routes of this machine's own races, in points
   */
  public record Shown(
      int tasks,
      long sources,
      List<StrategyScore> scores,
      List<StrategyScore> hull,
      OptionalDouble regretHere) {
    public Shown {
      scores = List.copyOf(scores);
      hull = List.copyOf(hull);
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
    this.recognition = new RecognitionViewModel(desk, policy, background, ui);
    policy.addListener(_ -> anew());
    kind.addListener(_ -> anew());
  }

  /** Only what was looked at once follows along; what races is reckoned when it is over. */
  private void anew() {
    boolean busy = track.underway().get().isPresent();
    if (work.get() == Work.RACE && busy) {
      return;
    }
    if (!tasks.isEmpty() || busy) {
      reckon();
    }
  }

  /** How the router recognises inputs, of the same folder. */
  public RecognitionViewModel recognition() {
    return recognition;
  }

  /** The user's own folder that is looked at; empty for what came with the app. */
  public ReadOnlyObjectProperty<Optional<Path>> folder() {
    return folder.getReadOnlyProperty();
  }

  /** What is under way, if anything is. */
  public ReadOnlyObjectProperty<Work> work() {
    return work.getReadOnlyProperty();
  }

  /** Looks at a folder of one's own: reads its files, and the races of it that ran before. */
  public void choose(Path own) {
    turn(Optional.of(own));
    recognition.measure(Optional.of(own));
  }

  /** Looks at what came with the app again. */
  public void shipped() {
    turn(Optional.empty());
  }

  private void turn(Optional<Path> now) {
    track.forget();
    recognition.forget();
    folder.set(now);
    tasks = List.of();
    shown.set(Optional.empty());
    problem.set(Optional.empty());
    reckon();
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

  /**
   * Ends what is under way: of a reckoning what was shown before would mislead, and is gone; of
   * races those that are over are reckoned.
   */
  public void cancel() {
    track.cancel();
    if (work.get() == Work.RECKON) {
      shown.set(Optional.empty());
    }
  }

  /** Reads the recorded races, the first time, and reckons. */
  public void open() {
    change(() -> {});
    forgotten.set(Optional.empty());
    correct(() -> {});
    reckon();
  }

  private record Reckoned(List<Foreseen> tasks, Optional<Shown> shown) {}

  private void reckon() {
    List<Foreseen> known = tasks;
    Optional<Path> own = folder.get();
    work.set(Work.RECKON);
    Cancellation mine = track.begin();
    Progress told = track.told(mine, desk.ticker());
    run(
        mine,
        told,
        () -> {
          Supplier<List<Foreseen>> read = () -> own.map(desk::tasks).orElseGet(desk::tasks);
          return known.isEmpty() ? read.get() : known;
        });
  }

  /** Races the tasks of the folder that is looked at; what was raced is kept when it ends early. */
  public void race() {
    folder
        .get()
        .ifPresent(
            own -> {
              work.set(Work.RACE);
              Cancellation mine = track.begin();
              Progress told = track.told(mine, desk.ticker());
              run(mine, _ -> {}, () -> desk.race(own, told, mine));
            });
  }

  private void run(Cancellation mine, Progress told, Supplier<List<Foreseen>> read) {
    Policy by = policy.get();
    Optional<TaskFeatures.Kind> only = kind.get();
    steps.run(
        track.to(
            mine,
            () -> {
              List<Foreseen> found = read.get();
              LabReport all = new LabReport(found, by);
              Optional<LabReport> report =
                  Optional.of(only.map(all::only).orElse(all)).filter(_ -> !found.isEmpty());
              return new Reckoned(found, report.map(r -> shown(r, told)));
            }),
        found -> {
          tasks = found.tasks();
          problem.set(Optional.empty());
          shown.set(found.shown());
        });
  }

  private Shown shown(LabReport report, Progress told) {
    long sources = report.tasks().stream().map(t -> t.race().source()).distinct().count();
    List<StrategyScore> scores = report.scores(SEED, told);
    return new Shown(report.tasks().size(), sources, scores, Hull.of(scores), desk.regretHere());
  }
}
