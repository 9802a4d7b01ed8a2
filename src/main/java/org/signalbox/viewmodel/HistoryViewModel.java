package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.StoredRace;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/** The History screen: races of the past, one looked at or two side by side. */
public final class HistoryViewModel {
  private static final int MOST = 500;

  private final HistoryDesk desk;
  private final SessionViewModel sessions;
  private final BatchViewModel batches;
  private final Steps listing;
  private final Steps looking;
  private final ObservableList<PastRace> races = FXCollections.observableArrayList();

  /** Kept, since what listens to it holds it only weakly. */
  private final ObservableList<PastRace> readable = FXCollections.unmodifiableObservableList(races);

  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<StoredRace>> shown =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<PastRace>> leaving =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Runnable forgotten = () -> {};

  public HistoryViewModel(HistoryDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.sessions = new SessionViewModel(desk.sessions(), background, ui);
    this.batches = new BatchViewModel(desk.batches(), background, ui);
    this.listing = new Steps(background, ui, this::fail);
    this.looking = new Steps(background, ui, this::fail);
    words.addListener((_, _, _) -> refresh());
  }

  /** Folders of tasks. */
  public BatchViewModel batches() {
    return batches;
  }

  /** Tasks with their races as files. */
  public SessionViewModel sessions() {
    return sessions;
  }

  /** Newest first; without the one that is leaving. */
  public ObservableList<PastRace> races() {
    return readable;
  }

  /** Part of a task, a problem type or an engine; what is typed chooses among the races. */
  public StringProperty words() {
    return words;
  }

  /** The races that are looked at: none, one, or two to compare. */
  public ReadOnlyObjectProperty<List<StoredRace>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The race that was deleted last and can still be brought back. */
  public ReadOnlyObjectProperty<Optional<PastRace>> leaving() {
    return leaving.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Lists the races anew. */
  public void refresh() {
    RaceFilter filter = new RaceFilter(words.get(), MOST);
    listing.run(
        () -> desk.races(filter),
        found -> {
          Optional<Long> gone = leaving.get().map(PastRace::id);
          races.setAll(found.stream().filter(r -> !gone.equals(Optional.of(r.id()))).toList());
        });
  }

  /** Looks at the first two of these races. */
  public void show(List<PastRace> chosen) {
    List<Long> ids = chosen.stream().limit(2).map(PastRace::id).sorted().toList();
    looking.run(() -> ids.stream().flatMap(id -> desk.race(id).stream()).toList(), shown::set);
  }

  /** Hands over the newest finished race of a task, where there is one. */
  public void newest(Task task, Consumer<PastRace> then) {
    looking.fetch(
        () ->
            desk.races(new RaceFilter(task.name(), MOST)).stream()
                .filter(race -> race.task().equals(task.name()))
                .filter(race -> race.state() != PastRace.State.OPEN)
                .findFirst(),
        found -> found.ifPresent(then));
  }

  /** Keeps a race for good, or no longer. */
  public void turnPin(PastRace race) {
    PastRace.State to =
        race.state() == PastRace.State.PINNED ? PastRace.State.ENDED : PastRace.State.PINNED;
    change(() -> desk.mark(race.id(), to));
  }

  /** Takes a race away; until the next one is taken away it can be brought back. */
  public void delete(PastRace race) {
    Optional<PastRace> before = leaving.get();
    leaving.set(Optional.of(race));
    shown.set(List.of());
    change(() -> before.ifPresent(gone -> desk.delete(gone.id())));
  }

  /** Brings the race back that was taken away last. */
  public void undo() {
    leaving.set(Optional.empty());
    refresh();
  }

  /** Makes the last deletion final. */
  public void settle() {
    Optional<PastRace> gone = leaving.get();
    leaving.set(Optional.empty());
    gone.ifPresent(race -> change(() -> desk.delete(race.id())));
  }

  public void deleteAll() {
    leaving.set(Optional.empty());
    shown.set(List.of());
    change(desk::deleteAll);
  }

  /**
   * @param work also done when everything about the user goes
   */
  void whenForgotten(Runnable work) {
    forgotten = work;
  }

  /** Takes away everything that is kept about the user. */
  public void forgetMe(HistoryDesk.Added added) {
    leaving.set(Optional.empty());
    shown.set(List.of());
    change(() -> desk.forgetMe(added));
    forgotten.run();
  }

  /** Takes the problem off the screen. */
  public void dismiss() {
    problem.set(Optional.empty());
  }

  private void change(Runnable work) {
    problem.set(Optional.empty());
    looking.fetch(
        () -> {
          work.run();
          return true;
        },
        _ -> refresh());
  }

  private void fail(Problem met) {
    problem.set(Optional.of(met));
  }
}
