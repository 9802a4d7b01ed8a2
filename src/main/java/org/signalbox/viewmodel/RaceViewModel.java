package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.engine.Standing;
import org.signalbox.evaluation.Comparison;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Policy;
import org.signalbox.task.Problem;

/** The lanes of a task, what their race showed, and the one engine that is looked at. */
public final class RaceViewModel {
  private final ObservableList<LaneViewModel> lanes = FXCollections.observableArrayList();
  private final ObservableList<LaneViewModel> readable =
      FXCollections.unmodifiableObservableList(lanes);
  private final ReadOnlyObjectWrapper<Optional<RaceEvent.Started>> start =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper outcomes = new ReadOnlyIntegerWrapper();
  private final StringProperty selected = new SimpleStringProperty("");

  /** The engines for this task, best expected first, those that don't take it last. */
  public ObservableList<LaneViewModel> lanes() {
    return readable;
  }

  /** Split, seed and threads of the race that ran last; empty before any. */
  public ReadOnlyObjectProperty<Optional<RaceEvent.Started>> start() {
    return start.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  /** Counts up whenever lanes, outcomes or the comparison changed. */
  public ReadOnlyIntegerProperty outcomes() {
    return outcomes.getReadOnlyProperty();
  }

  /** Id of the engine that lanes, table and charts show as selected; empty when there is none. */
  public StringProperty selected() {
    return selected;
  }

  public Optional<LaneViewModel> selectedLane() {
    return find(selected.get());
  }

  public Optional<LaneViewModel> find(String engine) {
    return lanes.stream().filter(lane -> lane.card().id().equals(engine)).findFirst();
  }

  /** The race that ran last, once it ended; empty before that. */
  public Optional<RaceReport> report() {
    return start
        .get()
        .flatMap(
            began ->
                comparison
                    .get()
                    .map(
                        judged ->
                            new RaceReport(
                                began,
                                began.engines().stream()
                                    .flatMap(card -> find(card.id()).stream())
                                    .flatMap(lane -> lane.lane().get().stream())
                                    .toList(),
                                judged)));
  }

  /** Forgets the race and lays a lane for every engine that would race. */
  void lay(Decision decision) {
    start.set(Optional.empty());
    comparison.set(Optional.empty());
    lanes.setAll(
        decision.alternatives().stream()
            .filter(a -> a.card().standing() != Standing.RESERVE || routes(decision, a))
            .map(RaceViewModel::lane)
            .toList());
    String routed =
        decision
            .engine()
            .map(card -> card.id())
            .orElseGet(() -> lanes.isEmpty() ? "" : lanes.getFirst().card().id());
    selected.set(routed);
    changed();
  }

  private static boolean routes(Decision decision, Alternative alternative) {
    return decision.engine().filter(alternative.card()::equals).isPresent();
  }

  /** The same outcomes under another policy, after a finished race. */
  void weigh(Policy policy, Optional<String> routed) {
    comparison.get().ifPresent(old -> comparison.set(Optional.of(old.under(policy, routed))));
    changed();
  }

  void clear() {
    start.set(Optional.empty());
    comparison.set(Optional.empty());
    lanes.clear();
    selected.set("");
    changed();
  }

  void apply(List<RaceEvent> events) {
    events.forEach(this::apply);
    if (events.stream().anyMatch(RaceViewModel::changesOutcomes)) {
      changed();
    }
  }

  private static boolean changesOutcomes(RaceEvent event) {
    return switch (event) {
      case RaceEvent.Started _, RaceEvent.LaneEnded _, RaceEvent.Ended _ -> true;
      case RaceEvent.LaneStarted _,
          RaceEvent.PhaseBegan _,
          RaceEvent.Progressed _,
          RaceEvent.Chunk _ ->
          false;
    };
  }

  private void changed() {
    outcomes.set(outcomes.get() + 1);
  }

  /** No more events will come. */
  void over() {
    lanes.forEach(LaneViewModel::abandoned);
    changed();
  }

  private void apply(RaceEvent event) {
    switch (event) {
      case RaceEvent.Started started -> begin(started);
      case RaceEvent.LaneStarted lane -> find(lane.engine()).ifPresent(found -> found.started());
      case RaceEvent.PhaseBegan phase ->
          find(phase.engine()).ifPresent(lane -> lane.began(phase.phase()));
      case RaceEvent.Progressed progress ->
          find(progress.engine()).ifPresent(lane -> lane.progressed(progress));
      case RaceEvent.Chunk chunk ->
          find(chunk.engine()).ifPresent(lane -> lane.wrote(chunk.text()));
      case RaceEvent.LaneEnded ended ->
          find(ended.lane().card().id()).ifPresent(lane -> lane.ended(ended.lane()));
      case RaceEvent.Ended ended -> comparison.set(Optional.of(ended.comparison()));
    }
  }

  private void begin(RaceEvent.Started started) {
    comparison.set(Optional.empty());
    lanes.stream()
        .filter(lane -> lane.status().get() != LaneStatus.UNWILLING)
        .forEach(lane -> lane.reset(LaneStatus.IDLE));
    List<LaneViewModel> missing = new ArrayList<>();
    for (var card : started.engines()) {
      LaneViewModel lane =
          find(card.id())
              .orElseGet(
                  () -> {
                    LaneViewModel added = new LaneViewModel(card, Optional.empty());
                    missing.add(added);
                    return added;
                  });
      lane.reset(LaneStatus.WAITING);
    }
    lanes.addAll(missing);
    started.unraced().forEach(u -> find(u.card().id()).ifPresent(l -> l.refuse(u.reason())));
    start.set(Optional.of(started));
  }

  private static LaneViewModel lane(Alternative alternative) {
    LaneViewModel lane = new LaneViewModel(alternative.card(), alternative.estimate());
    Optional<Problem> reason = alternative.unwilling();
    reason.ifPresent(lane::refuse);
    return lane;
  }
}
