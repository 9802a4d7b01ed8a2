package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Comparison;
import org.signalbox.evaluation.Quality;
import org.signalbox.evaluation.Together;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Route;
import org.signalbox.task.Answer;
import org.signalbox.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code race --json} prints: the route, then what every engine delivered and cost. */
record RaceJson(Words words) {
  ObjectNode of(Route route, Policy policy, RaceReport report) {
    ObjectNode node = new RouteJson(words).of(route, policy);
    node.put("split", report.split());
    node.put("seed", report.seed());
    ArrayNode outcomes = node.putArray("outcomes");
    report.lanes().forEach(lane -> outcomes.add(outcome(lane)));
    Comparison comparison = report.comparison();
    node.set("best", Json.strings(comparison.best()));
    node.set("frontier", Json.strings(comparison.frontier()));
    ArrayNode unraced = node.putArray("unraced");
    for (RaceEvent.Unraced left : report.start().unraced()) {
      ObjectNode one = unraced.addObject();
      one.put("engine", left.card().id());
      one.set("reason", Json.problem(left.reason(), words));
    }
    Json.put(node, "oracle", comparison.oracle());
    comparison
        .regret()
        .ifPresentOrElse(regret -> Json.put(node, "regret", regret), () -> node.putNull("regret"));
    comparison
        .together()
        .ifPresentOrElse(
            both -> node.set("together", together(both)), () -> node.putNull("together"));
    return node;
  }

  private static ObjectNode together(Together both) {
    ObjectNode node = Json.object();
    node.put("first", both.mixture().first());
    node.put("second", both.mixture().second());
    Json.put(node, "share", both.mixture().share());
    node.set("quality", quality(both.quality()));
    node.put("alone", both.alone());
    ObjectNode lead = node.putObject("lead");
    Json.put(lead, "value", both.lead().value());
    Json.put(lead, "low", both.lead().low());
    Json.put(lead, "high", both.lead().high());
    return node;
  }

  private ObjectNode outcome(Lane lane) {
    ObjectNode node = Json.object();
    node.put("engine", lane.card().id());
    node.put("status", status(lane.outcome()));
    lane.quality()
        .ifPresentOrElse(q -> node.set("quality", quality(q)), () -> node.putNull("quality"));
    lane.first().ifPresentOrElse(m -> measurement(node, m), () -> unmeasured(node));
    lane.warm().ifPresent(m -> node.set("warmPhases", phases(m)));
    answer(node, lane.outcome());
    return node;
  }

  private static String status(Outcome<? extends Answer> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> "done";
      case Outcome.Cancelled<?> cancelled ->
          switch (cancelled.reason()) {
            case USER -> "cancelled";
            case TIME_LIMIT -> "time-limit";
          };
      case Outcome.Failed<?> failed -> "failed";
    };
  }

  private void answer(ObjectNode node, Outcome<? extends Answer> outcome) {
    switch (outcome) {
      case Outcome.Done<? extends Answer> done -> {
        node.set("answer", new AnswerJson(words).of(done.result().answer()));
        ArrayNode remarks = node.putArray("remarks");
        done.result().remarks().forEach(remark -> remarks.add(Json.problem(remark, words)));
      }
      case Outcome.Cancelled<?> cancelled -> node.putNull("answer");
      case Outcome.Failed<?> failed -> {
        node.putNull("answer");
        node.set("error", Json.problem(failed.problem(), words));
      }
    }
  }

  private static ObjectNode quality(Quality quality) {
    ObjectNode node = Json.object();
    node.put("metric", quality.metric().word());
    Json.put(node, "value", quality.value());
    Json.put(node, "low", quality.low());
    Json.put(node, "high", quality.high());
    node.put("cases", quality.cases());
    ObjectNode others = node.putObject("others");
    quality.others().forEach(score -> Json.put(others, score.metric().word(), score.value()));
    return node;
  }

  private static void measurement(ObjectNode node, Measurement measured) {
    node.set("phases", phases(measured));
    node.put("wallMs", measured.wall() / 1e6);
    node.put("cpuMs", measured.cpu() / 1e6);
    node.put("peakMb", measured.peakBytes() / 1e6);
    node.put("threads", measured.threads());
    ObjectNode counts = node.putObject("counts");
    measured.usage().counts().forEach((count, amount) -> counts.put(count.word(), amount));
    node.set("energyJ", energy(measured.energy()));
    node.set("cost", cost(measured.cost()));
  }

  /** The same fields whether an engine finished or not, so that readers need not ask. */
  private static void unmeasured(ObjectNode node) {
    List.of("phases", "wallMs", "cpuMs", "peakMb", "threads", "counts", "energyJ", "cost")
        .forEach(node::putNull);
  }

  private static ObjectNode phases(Measurement measured) {
    ObjectNode node = Json.object();
    for (Phase phase : Phase.values()) {
      node.put(phase.word(), measured.millis(phase));
    }
    measured
        .firstChunk()
        .ifPresentOrElse(nanos -> node.put("first", nanos / 1e6), () -> node.putNull("first"));
    return node;
  }

  private static ObjectNode energy(Energy energy) {
    ObjectNode node = Json.object();
    Json.put(node, "value", energy.value());
    Json.put(node, "low", energy.low());
    Json.put(node, "high", energy.high());
    node.put("badge", energy.badge().name());
    return node;
  }

  /** Amounts of different currencies stand side by side, each with its code; none is converted. */
  private static ObjectNode cost(Cost cost) {
    ObjectNode node = Json.object();
    ObjectNode currencies = Json.object();
    amount(node, currencies, "electricity", Optional.of(cost.electricity()));
    amount(node, currencies, "hardware", Optional.of(cost.hardware()));
    amount(node, currencies, "apiEquivalent", cost.apiEquivalent());
    node.set("currencies", currencies);
    return node;
  }

  private static void amount(
      ObjectNode node, ObjectNode currencies, String field, Optional<Amount> amount) {
    amount.ifPresentOrElse(
        money -> {
          Json.put(node, field, money.value());
          currencies.put(field, money.currency());
        },
        () -> node.putNull(field));
  }
}
