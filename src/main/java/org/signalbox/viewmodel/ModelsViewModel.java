package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.language.ImportLoss;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;

/** The Models screen: what is installed, and one import, check or removal at a time. */
public final class ModelsViewModel {
  private static final double UNKNOWN = -1;
  private static final double WORTH_TELLING = 0.005;

  private final ModelDesk desk;
  private final Background background;
  private final UiThread ui;
  private final ObservableList<InstalledModel> models = FXCollections.observableArrayList();

  /** Kept, since what listens to it holds it only weakly. */
  private final ObservableList<InstalledModel> readable =
      FXCollections.unmodifiableObservableList(models);

  private final ReadOnlyObjectWrapper<Optional<Work>> work =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Ended>> ended =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ModelDesk.Speed>> speeds =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<ModelDesk.Loss> losses = List.of();
  private Cancellation running = new Cancellation();

  public ModelsViewModel(ModelDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.background = background;
    this.ui = ui;
  }

  /** What can be under way. */
  public enum Kind {
    IMPORT,
    VERIFY,
    REMOVE,
    MEASURE
  }

  /**
   * Something under way.
   *
   * @param name of the file or model
   */
  public record Work(Kind kind, String name, Underway underway) {}

  /**
   * How the last work ended.
   *
   * @param name of the model that was made, or of what was worked on
   * @param problem why it failed
   */
  public record Ended(Kind kind, String name, Result result, Optional<Problem> problem) {}

  /** Ways to end. */
  public enum Result {
    DONE,
    CANCELLED,
    FAILED
  }

  public ObservableList<InstalledModel> models() {
    return readable;
  }

  public ReadOnlyObjectProperty<Optional<Work>> work() {
    return work.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Ended>> ended() {
    return ended.getReadOnlyProperty();
  }

  /** Whether a dropped file or folder is a model rather than a task. */
  public boolean accepts(Path source) {
    return desk.looksLikeModel(source);
  }

  /** Lists what is installed. */
  public void refresh() {
    background.start(() -> list(desk.models()));
  }

  private void list(List<InstalledModel> found) {
    List<ModelDesk.Loss> lost = desk.losses(found);
    ui.run(
        () -> {
          losses = lost;
          models.setAll(found);
        });
  }

  /** What a model lost when it was imported, where its tensors were quantised anew. */
  public Optional<ImportLoss> loss(String model) {
    return losses.stream()
        .filter(loss -> loss.model().equals(model))
        .map(ModelDesk.Loss::lost)
        .findFirst();
  }

  /** Compares every file with its checksum. */
  public void verify() {
    start(
        Kind.VERIFY,
        "",
        cancellation -> {
          list(desk.verified(cancellation));
          return "";
        });
  }

  /** Makes a model of a file or folder. */
  public void importModel(Path source) {
    Path last = source.getFileName();
    String name = last == null ? source.toString() : last.toString();
    start(
        Kind.IMPORT,
        name,
        cancellation -> {
          String made = desk.importModel(source, told(name), cancellation);
          refresh();
          return made;
        });
  }

  /** How fast models write here, of those that were measured. */
  public ReadOnlyObjectProperty<List<ModelDesk.Speed>> speeds() {
    return speeds.getReadOnlyProperty();
  }

  /** Lets a model write a few words, to see how fast it is here. */
  public void measure(String name) {
    start(
        Kind.MEASURE,
        name,
        cancellation -> {
          ModelDesk.Speed found = desk.measure(name, cancellation);
          ui.run(() -> speeds.set(with(found)));
          return name;
        });
  }

  private List<ModelDesk.Speed> with(ModelDesk.Speed found) {
    return Stream.concat(
            speeds.get().stream().filter(s -> !s.model().equals(found.model())), Stream.of(found))
        .toList();
  }

  public void remove(String name) {
    start(
        Kind.REMOVE,
        name,
        _ -> {
          desk.remove(name);
          refresh();
          return name;
        });
  }

  /** Ends what is under way; an import leaves no files behind. */
  public void cancel() {
    work.set(work.get().map(now -> new Work(now.kind(), now.name(), now.underway().stopping())));
    running.cancel();
  }

  /** Takes the last end off the screen. */
  public void dismiss() {
    ended.set(Optional.empty());
  }

  /** One work at a time; another that is asked for meanwhile is not begun. */
  private void start(Kind kind, String name, Function<Cancellation, String> job) {
    if (work.get().isPresent()) {
      return;
    }
    Cancellation mine = new Cancellation();
    running = mine;
    ended.set(Optional.empty());
    work.set(Optional.of(new Work(kind, name, Underway.begun())));
    background.start(
        mine,
        () -> {
          Ended end = end(kind, name, mine, job);
          ui.run(
              () -> {
                work.set(Optional.empty());
                ended.set(Optional.of(end));
              });
        });
  }

  private static Ended end(
      Kind kind, String name, Cancellation mine, Function<Cancellation, String> job) {
    try {
      return new Ended(kind, job.apply(mine), Result.DONE, Optional.empty());
    } catch (CancelledException e) {
      return new Ended(kind, name, Result.CANCELLED, Optional.empty());
    } catch (RuntimeException e) {
      return new Ended(kind, name, Result.FAILED, Optional.of(Steps.problem(e)));
    }
  }

  /** Tells the screen of progress that can be seen. */
  private ModelDesk.Watch told(String name) {
    double[] last = {UNKNOWN};
    return (fraction, elapsed) -> {
      if (fraction - last[0] >= WORTH_TELLING) {
        last[0] = fraction;
        ui.run(
            () ->
                work.set(
                    work.get()
                        .map(now -> now.underway().at(fraction, elapsed))
                        .map(far -> new Work(Kind.IMPORT, name, far))));
      }
    };
  }
}
