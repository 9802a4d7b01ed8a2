package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.Usage;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Background;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Counterfactual;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Estimate;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.routing.Signal;
import org.signalbox.task.Answer;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.Task;
import org.signalbox.viewmodel.Example;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonScript;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.TableDesk;
import org.signalbox.viewmodel.UiThread;

/** Pieces that scripted flows are put together from. */
final class Scripts {
  private Scripts() {}

  static Example example() {
    return new Example(
        "air-passengers",
        "Air passengers, month by month",
        ProblemType.FORECASTING,
        Request.of("forecast the next 12 months"),
        "The season grows with the level, so a multiplicative model wins. Watch what a language"
            + " model makes of the same digits, and what it costs.",
        "Box & Jenkins 1976, series G; BSD-3-Clause");
  }

  static Dataset dataset(List<Column> columns, Dataset.Doubt... doubts) {
    List<Dataset.Profile> profiles =
        columns.stream()
            .map(
                c ->
                    new Dataset.Profile(
                        c.name(), c.type(), ColumnRole.NUMERIC, c.missingCells(), c.distinct()))
            .toList();
    return new Dataset(
        new Table("air-passengers.csv", columns),
        new Dialect("csv", "UTF-8", ",", "\"", "\"", "LF", true, 0),
        profiles,
        List.of(doubts));
  }

  static Signal signal(double weight, String code, Object... args) {
    return new Signal("signal", "", weight, Problem.of(code, args));
  }

  static Recognition recognition(Task task, String target, Optional<String> time, Dataset dataset) {
    boolean forecasting = task.problemType() == ProblemType.FORECASTING;
    return new Recognition(
        Optional.of(task),
        task.problemType(),
        Optional.of(target),
        time,
        Optional.empty(),
        forecasting ? OptionalInt.of(12) : OptionalInt.empty(),
        forecasting ? OptionalInt.of(12) : OptionalInt.empty(),
        dataset.profiles(),
        List.of(signal(0.9, "SB-ROUTING-35", "forecast"), signal(0.8, "SB-ROUTING-25", "144")),
        0.97,
        Optional.empty());
  }

  static Decision decision(List<EngineCard> cards, EngineCard chosen, EngineCard other) {
    List<Alternative> alternatives = new ArrayList<>();
    double latency = 40;
    for (EngineCard card : cards) {
      Estimate estimate =
          new Estimate(
              card.id(),
              0.9 - alternatives.size() * 0.17,
              0.1,
              latency,
              latency * 0.012,
              1e-6,
              latency / 5,
              1);
      alternatives.add(new Alternative(card, Optional.of(estimate), 0.5, Optional.empty()));
      latency *= 3.4;
    }
    return new Decision(
        Optional.of(chosen),
        Optional.empty(),
        0.94,
        0.21,
        List.of(
            signal(0.6, "SB-ROUTING-58", "12"),
            signal(0.4, "SB-ROUTING-60", 12),
            signal(0.3, "SB-ROUTING-30", "month"),
            signal(-0.1, "SB-ROUTING-62", 2)),
        alternatives,
        Optional.of(new Counterfactual(Problem.of("SB-ROUTING-92", "24"), other.id())));
  }

  static Route route(Recognition recognition, Decision decision) {
    return new Route(recognition, decision);
  }

  static Measurement measurement(double millis, Energy energy) {
    long wall = Math.round(millis * 1e6);
    return new Measurement(
        Map.of(Phase.LOAD, wall / 20, Phase.FIT, wall * 12 / 20, Phase.PREDICT, wall * 7 / 20),
        OptionalLong.empty(),
        wall,
        Math.round(wall * 1.7),
        Math.round(4e6 + millis * 9_000),
        2,
        Usage.none(),
        energy,
        new Cost(
            new Amount(energy.value() * 8e-8, "EUR"),
            new Amount(millis * 3e-9, "EUR"),
            Optional.empty()));
  }

  static Lane done(EngineCard card, Answer answer, Optional<Quality> quality, double millis) {
    Measurement warm = measurement(millis, Energy.modelled(millis * 0.012));
    Measurement first = measurement(millis * 2.6, Energy.modelled(millis * 0.02));
    return new Lane(
        card,
        new Outcome.Done<>(new Result<>(answer, Usage.none())),
        Optional.of(first),
        Optional.of(warm),
        quality,
        Optional.of(answer));
  }

  static Lane failed(EngineCard card, String words) {
    return new Lane(
        card,
        new Outcome.Failed<>(Problem.of("SB-VIEW-01", words)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Optional<Quality> quality(Metric metric, double value, double half) {
    return Optional.of(new Quality(metric, value, value - half, value + half, 60, List.of()));
  }

  static List<RaceEvent> race(List<Lane> lanes, String routed, Comparison comparison) {
    List<RaceEvent> events = new ArrayList<>();
    List<EngineCard> cards = lanes.stream().map(Lane::card).toList();
    events.add(
        new RaceEvent.Started(
            cards, List.of(), "rolling origin, 5 windows", 7, Optional.of(routed), 2));
    for (Lane lane : lanes) {
      events.add(new RaceEvent.LaneStarted(lane.card().id()));
      events.add(new RaceEvent.LaneEnded(lane));
    }
    events.add(new RaceEvent.Ended(comparison));
    return events;
  }

  /** The Router lab over two recorded tasks. */
  static LabViewModel lab(ExploreViewModel explore) {
    return new LabViewModel(
        LabScript.desk(), explore.policy(), Background.sameThread(), UiThread.sameThread());
  }

  /** The screens of a window over the models of {@link ModelsScript}. */
  static Screens screens(ExploreViewModel explore) {
    return new Screens(
        explore,
        LessonScript.lessons(),
        lab(explore),
        new HistoryViewModel(new HistoryScript(), Background.sameThread(), UiThread.sameThread()),
        new ModelsViewModel(new ModelsScript(), Background.sameThread(), UiThread.sameThread()),
        study());
  }

  /** A study that was not begun. */
  static StudyViewModel study() {
    return new StudyViewModel(new TableDesk(), Background.sameThread(), UiThread.sameThread());
  }
}
