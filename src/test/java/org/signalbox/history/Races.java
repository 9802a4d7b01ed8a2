package org.signalbox.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Usage;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Machine;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Course;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ByHand;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.ProblemType;
import org.signalbox.task.RoleCorrection;
import org.signalbox.task.TypeCorrection;

/** A small finished race, written by hand. */
final class Races {
  static final String EVIL = "<script>alert('x')</script>\"'&";

  private Races() {}

  static EngineCard card(String id) {
    return new EngineCard(
        id, EVIL + id, Family.TABULAR, Standing.CONTENDER, "Apache-2.0", 0, EVIL, "none");
  }

  static Lane lane(String id, double quality, String text) {
    var answer = new GeneratedText(text, List.of(), GeneratedText.Stop.END, 1);
    return new Lane(
        card(id),
        new Outcome.Done<>(new Result<>(answer, Usage.none(), List.of())),
        Optional.of(measurement()),
        Optional.empty(),
        Optional.of(
            new Quality(Metric.ACCURACY, quality, quality - 0.1, quality + 0.1, 50, List.of())),
        Optional.empty(),
        new Course(2, List.of(List.of(3, 1), List.of(2, 0))));
  }

  private static Measurement measurement() {
    return new Measurement(
        Map.of(Phase.FIT, 2_000_000L, Phase.PREDICT, 1_000_000L),
        OptionalLong.empty(),
        3_000_000L,
        2_000_000L,
        1_000L,
        2,
        Usage.none(),
        Energy.modelled(0.5),
        new Cost(new Amount(1e-7, "EUR"), new Amount(1e-5, "EUR"), Optional.empty()));
  }

  static RaceReport race(Lane... lanes) {
    List<EngineCard> cards = List.of(lanes).stream().map(Lane::card).toList();
    var start =
        new RaceEvent.Started(cards, List.of(), EVIL, 7, Optional.of(cards.getFirst().id()), 2);
    return new RaceReport(start, List.of(lanes), Comparison.none());
  }

  static Route route(EngineCard chosen) {
    var seen =
        new Recognition(
            Optional.empty(),
            ProblemType.TEXT_GENERATION,
            Optional.of(EVIL),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    var decision =
        new Decision(
            Optional.of(chosen), Optional.empty(), 0.9, 1, List.of(), List.of(), Optional.empty());
    return new Route(seen, decision);
  }

  static Replay.Setting setting() {
    var input = new ReplayInput.OfFile(EVIL + ".csv", "0".repeat(64), Optional.of(EVIL));
    Request request =
        Request.of(EVIL).withTarget("y").withTime("t").withId("i").withHorizon(3).withEngine("a");
    ByHand byHand =
        new ByHand(
            List.of(new TypeCorrection(EVIL, ColumnType.TEXT)),
            List.of(new RoleCorrection("y", ColumnRole.NOT_GENERALIZABLE)));
    return new Replay.Setting(
        "0.1.0", input, request, byHand, Policy.balanced(), Duration.ofSeconds(9));
  }

  static Machine machine() {
    return new Machine(EVIL, 1, 2, 1_000_000_000L, EVIL, EVIL);
  }
}
