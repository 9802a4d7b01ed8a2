package org.signalbox.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.history.PastLane;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.StoredRace;
import org.signalbox.metering.Energy;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.viewmodel.BatchDesk;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.NoBatches;
import org.signalbox.viewmodel.NoSessions;
import org.signalbox.viewmodel.SessionDesk;

/** Three races: one pinned, one that did not finish, one of a text. */
final class HistoryScript implements HistoryDesk {
  private final List<StoredRace> races = new ArrayList<>();

  HistoryScript() {
    races.add(race(3, "passengers.csv", "forecasting", PastRace.State.ENDED, 0.55));
    races.add(race(2, "churn, in March.csv", "binary-classification", PastRace.State.OPEN, 0.91));
    races.add(race(1, "passengers.csv", "forecasting", PastRace.State.PINNED, 0.58));
  }

  private static StoredRace race(
      long id, String task, String problem, PastRace.State state, double quality) {
    var shown =
        new PastRace(
            id,
            Instant.parse("2026-03-0" + id + "T10:15:00Z"),
            task,
            problem,
            List.of("auto-ets", "seasonal-naive"),
            Optional.of("auto-ets"),
            state == PastRace.State.OPEN ? Optional.empty() : Optional.of("auto-ets"),
            state == PastRace.State.OPEN ? OptionalDouble.empty() : OptionalDouble.of(1.5),
            state);
    var lanes = List.of(lane("auto-ets", quality, 15), lane("seasonal-naive", quality + 0.4, 0.8));
    var replay =
        new Replay(
            "0.1.0",
            new ReplayInput.OfText("a text"),
            Request.of("Next year?"),
            org.signalbox.task.ByHand.none(),
            Policy.balanced(),
            1,
            Duration.ofMinutes(2),
            lanes.stream().map(PastLane::shown).toList());
    return new StoredRace(
        shown, lanes, replay, "rolling origin, 5 x 12 held out", "A processor, Linux", 2);
  }

  private static PastLane lane(String engine, double quality, double millis) {
    var score = new ReplayLane.Score("MASE", quality, quality - 0.2, quality + 0.2, 60);
    return new PastLane(
        new ReplayLane(
            engine, ReplayLane.Status.DONE, Optional.of(score), Optional.of("0".repeat(64))),
        Optional.of(
            new PastLane.Took(
                0,
                millis,
                millis / 2,
                OptionalDouble.empty(),
                1.5 * millis,
                1.4 * millis,
                2_000_000,
                Energy.modelled(millis / 100),
                1e-7)));
  }

  @Override
  public List<PastRace> races(RaceFilter filter) {
    return races.stream()
        .map(StoredRace::race)
        .filter(race -> race.task().contains(filter.words()))
        .toList();
  }

  @Override
  public Optional<StoredRace> race(long id) {
    return races.stream().filter(race -> race.race().id() == id).findFirst();
  }

  @Override
  public void mark(long id, PastRace.State state) {
    race(id)
        .ifPresent(
            old -> {
              PastRace r = old.race();
              var marked =
                  new PastRace(
                      id,
                      r.began(),
                      r.task(),
                      r.problemType(),
                      r.engines(),
                      r.routed(),
                      r.oracle(),
                      r.regret(),
                      state);
              races.set(
                  races.indexOf(old),
                  new StoredRace(
                      marked,
                      old.lanes(),
                      old.replay(),
                      old.split(),
                      old.machine(),
                      old.threads()));
            });
  }

  @Override
  public void delete(long id) {
    races.removeIf(race -> race.race().id() == id);
  }

  @Override
  public void deleteAll() {
    races.clear();
  }

  @Override
  public void forgetMe(Added added) {
    races.clear();
  }

  @Override
  public BatchDesk batches() {
    return new NoBatches();
  }

  @Override
  public SessionDesk sessions() {
    return new NoSessions();
  }
}
