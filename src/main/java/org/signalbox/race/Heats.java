package org.signalbox.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Contest;
import org.signalbox.evaluation.Entry;
import org.signalbox.evaluation.Split;
import org.signalbox.evaluation.Together;
import org.signalbox.routing.Mixture;
import org.signalbox.task.Answer;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/**
 * Runs the engines for one type of task, one at a time. The field runs first and the wrong tools
 * after it, so that nobody waits for them. Within each of the two every engine has its cold turn,
 * then cheap ones repeat in rounds whose order rotates, then each is asked the user's question.
 */
final class Heats<T extends Task, A extends Answer> {
  private final Split<T, A> split;
  private final Desk desk;

  Heats(Split<T, A> split, Desk desk) {
    this.split = split;
    this.desk = desk;
  }

  /** Runs those of the engines that enter, and tells the desk's listener all of it. */
  void run(List<Engine<T, A>> engines) {
    T task = split.question().orElseGet(() -> split.folds().getFirst());
    List<Engine<T, A>> willing = new ArrayList<>();
    List<RaceEvent.Unraced> unraced = new ArrayList<>();
    for (Engine<T, A> engine : engines) {
      switch (engine.suits(task)) {
        case Suitability.Willing _ -> willing.add(engine);
        case Suitability.Unwilling no ->
            unraced.add(new RaceEvent.Unraced(engine.card(), no.reason()));
      }
    }
    known(engines);
    List<Engine<T, A>> entering = entering(willing);
    List<EngineCard> cards = entering.stream().map(Engine::card).toList();
    RaceRequest request = desk.request();
    desk.events()
        .accept(
            new RaceEvent.Started(
                cards,
                unraced,
                split.words(),
                request.seed(),
                request.routed(),
                desk.workers().threads()));
    List<LaneRun<T, A>> lanes = entering.stream().map(e -> new LaneRun<>(e, split, desk)).toList();
    heat(lanes.stream().filter(lane -> !contrast(lane)).toList());
    heat(lanes.stream().filter(Heats::contrast).toList());
    desk.events().accept(new RaceEvent.Ended(comparison(lanes)));
  }

  /** A name that no engine for this task has is the user's mistake and not an empty race. */
  private void known(List<Engine<T, A>> engines) {
    List<String> ids = engines.stream().map(engine -> engine.card().id()).toList();
    List<String> wanted =
        switch (desk.request().entrants()) {
          case Entrants.All _ -> List.of();
          case Entrants.Named named -> named.engines();
          case Entrants.One one -> List.of(one.engine());
        };
    for (String id : wanted) {
      if (!ids.contains(id)) {
        throw ProblemException.of("SB-RACE-04", id, String.join(", ", ids));
      }
    }
  }

  private List<Engine<T, A>> entering(List<Engine<T, A>> willing) {
    return switch (desk.request().entrants()) {
      case Entrants.All _ ->
          willing.stream().filter(e -> e.card().standing() != Standing.RESERVE).toList();
      case Entrants.Named named ->
          willing.stream().filter(e -> named.engines().contains(e.card().id())).toList();
      case Entrants.One one -> withBaseline(one.engine(), willing);
    };
  }

  private List<Engine<T, A>> withBaseline(String wanted, List<Engine<T, A>> willing) {
    Optional<Engine<T, A>> baseline =
        willing.stream().filter(e -> e.card().standing() == Standing.BASELINE).findFirst();
    return willing.stream()
        .filter(e -> e.card().id().equals(wanted) || baseline.filter(b -> b == e).isPresent())
        .toList();
  }

  private static boolean contrast(LaneRun<?, ?> lane) {
    return lane.card().standing() == Standing.CONTRAST;
  }

  private void heat(List<LaneRun<T, A>> lanes) {
    List<LaneRun<T, A>> open = new ArrayList<>();
    for (LaneRun<T, A> lane : lanes) {
      lane.cold();
      if (lane.rounds() > 1) {
        open.add(lane);
      } else {
        end(lane);
      }
    }
    int rounds = open.stream().mapToInt(LaneRun::rounds).max().orElse(0);
    List<LaneRun<T, A>> order = new ArrayList<>(open);
    for (int round = 1; round < rounds; round++) {
      Collections.rotate(order, -1);
      for (LaneRun<T, A> lane : order) {
        lane.repeat(round);
      }
    }
    open.forEach(this::end);
  }

  private void end(LaneRun<T, A> lane) {
    lane.answer();
    desk.events().accept(new RaceEvent.LaneEnded(lane.lane()));
  }

  private Comparison comparison(List<LaneRun<T, A>> lanes) {
    List<Entry> entries = lanes.stream().flatMap(lane -> lane.entry().stream()).toList();
    RaceRequest request = desk.request();
    return new Contest(
            entries, request.task().answers(), request.routed(), request.policy(), request.seed())
        .judge()
        .with(request.mixture().flatMap(two -> together(two, entries, lanes)));
  }

  private Optional<Together> together(Mixture two, List<Entry> entries, List<LaneRun<T, A>> lanes) {
    Function<String, List<A>> answers =
        engine ->
            lanes.stream()
                .filter(lane -> lane.card().id().equals(engine))
                .findFirst()
                .map(LaneRun::scored)
                .orElse(List.of());
    return Together.of(two, entries, answers, split, desk.request().seed());
  }
}
