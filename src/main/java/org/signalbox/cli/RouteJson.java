package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Counterfactual;
import org.signalbox.routing.Decision;
import org.signalbox.routing.LeftOut;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.routing.Signal;
import org.signalbox.routing.WhyNot;
import org.signalbox.task.Dataset;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code route --json} prints, and the first half of {@code race --json}. */
record RouteJson(Words words) {
  ObjectNode of(Route route, Policy policy) {
    ObjectNode node = Json.object();
    node.set("task", task(route.recognition()));
    node.set("decision", decision(route, policy));
    return node;
  }

  private ObjectNode task(Recognition seen) {
    ObjectNode node = Json.object();
    node.put("problemType", seen.problemType().word());
    Json.put(node, "target", seen.target());
    Json.put(node, "time", seen.time());
    Json.put(node, "id", seen.id());
    Json.put(node, "horizon", seen.horizon());
    Json.put(node, "season", seen.season());
    Json.put(node, "split", seen.task().flatMap(RouteJson::split));
    ArrayNode columns = node.putArray("columns");
    for (Dataset.Profile profile : seen.columns()) {
      ObjectNode column = columns.addObject();
      column.put("name", profile.name());
      column.put("type", profile.type().word());
      column.put("role", profile.role().word());
    }
    ArrayNode leftOut = node.putArray("leftOut");
    for (LeftOut left : seen.leftOut()) {
      ObjectNode column = leftOut.addObject();
      column.put("name", left.column());
      column.put("reason", left.reason().word());
      column.put("words", words.sentence(left.words().code(), left.words().args()));
    }
    node.set("signals", signals(seen.signals()));
    node.put("confidence", seen.confidence());
    return node;
  }

  /** As {@code --split} takes it. */
  private static Optional<String> split(Task task) {
    return task instanceof TabularTask table
        ? Optional.of(
            switch (table.sampling()) {
              case Sampling.Independent _ -> "stratified";
              case Sampling.Grouped(String column) -> "grouped:" + column;
              case Sampling.Ordered(String column) -> "time:" + column;
            })
        : Optional.empty();
  }

  private ObjectNode decision(Route route, Policy policy) {
    Decision decision = route.decision();
    ObjectNode node = Json.object();
    Json.put(node, "engine", decision.engine().map(card -> card.id()));
    node.put("family", family(route));
    node.put("abstained", decision.abstained());
    Json.put(
        node,
        "question",
        decision.question().map(question -> words.sentence(question.code(), question.args())));
    node.put("confidence", decision.confidence());
    Json.put(node, "margin", decision.margin());
    node.set("signals", signals(decision.signals()));
    ArrayNode alternatives = node.putArray("alternatives");
    decision.alternatives().forEach(each -> alternatives.add(alternative(each)));
    List<WhyNot> whyNot = WhyNot.of(decision, policy);
    for (int i = 0; i < whyNot.size(); i++) {
      ((ObjectNode) alternatives.get(i + 1)).set("whyNot", signals(whyNot.get(i).reasons()));
    }
    decision
        .counterfactual()
        .ifPresentOrElse(
            flip -> node.set("counterfactual", counterfactual(flip)),
            () -> node.putNull("counterfactual"));
    return node;
  }

  static String family(Route route) {
    return route.family().map(Family::word).orElse("none");
  }

  private ArrayNode signals(List<Signal> signals) {
    ArrayNode array = Json.array();
    for (Signal signal : signals) {
      ObjectNode node = array.addObject();
      node.put("name", signal.name());
      node.put("value", signal.value());
      Json.put(node, "weight", signal.weight());
      node.put("words", words.sentence(signal.words().code(), signal.words().args()));
    }
    return array;
  }

  private ObjectNode alternative(Alternative alternative) {
    ObjectNode node = Json.object();
    node.put("engine", alternative.card().id());
    Json.put(node, "utility", alternative.utility());
    alternative
        .estimate()
        .ifPresentOrElse(
            estimate -> {
              Json.put(node, "quality", estimate.quality());
              Json.put(node, "uncertainty", estimate.uncertainty());
              Json.put(node, "latencyMs", estimate.latencyMs());
              Json.put(node, "energyJ", estimate.energyJ());
              Json.put(node, "memoryMb", estimate.megabytes());
            },
            () -> {
              node.putNull("quality");
              node.putNull("uncertainty");
              node.putNull("latencyMs");
              node.putNull("energyJ");
              node.putNull("memoryMb");
            });
    Json.put(
        node,
        "unwilling",
        alternative.unwilling().map(why -> words.sentence(why.code(), why.args())));
    return node;
  }

  private ObjectNode counterfactual(Counterfactual flip) {
    ObjectNode node = Json.object();
    node.put("change", words.sentence(flip.change().code(), flip.change().args()));
    node.put("engine", flip.engine());
    return node;
  }
}
