package org.signalbox.cli;

import java.util.List;
import java.util.Locale;
import org.signalbox.history.PastLane;
import org.signalbox.history.PastRace;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.StoredRace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Races of the past as JSON. */
final class HistoryJson {
  private HistoryJson() {}

  static ObjectNode list(List<PastRace> races) {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("races");
    races.forEach(race -> all.add(summary(race)));
    return node;
  }

  private static ObjectNode summary(PastRace race) {
    ObjectNode node = Json.object();
    node.put("id", race.id());
    node.put("began", race.began().toString());
    node.put("task", race.task());
    node.put("problemType", race.problemType());
    node.set("engines", Json.strings(race.engines()));
    Json.put(node, "routed", race.routed());
    Json.put(node, "oracle", race.oracle());
    Json.put(node, "regret", race.regret().orElse(Double.NaN));
    node.put("state", race.state().name().toLowerCase(Locale.ROOT));
    return node;
  }

  static ObjectNode whole(StoredRace stored) {
    ObjectNode node = summary(stored.race());
    node.put("split", stored.split());
    node.put("seed", stored.replay().seed());
    node.put("product", stored.replay().product());
    node.put("machine", stored.machine());
    node.put("threads", stored.threads());
    ArrayNode lanes = node.putArray("outcomes");
    stored.lanes().forEach(lane -> lanes.add(lane(lane)));
    return node;
  }

  static ObjectNode pair(StoredRace first, StoredRace second) {
    ObjectNode node = Json.object();
    node.putArray("races").add(whole(first)).add(whole(second));
    return node;
  }

  private static ObjectNode lane(PastLane lane) {
    ObjectNode node = Json.object();
    ReplayLane shown = lane.shown();
    node.put("engine", shown.engine());
    node.put("status", shown.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.score().ifPresent(score -> node.set("quality", score(score)));
    lane.took().ifPresent(took -> node.set("took", took(took)));
    return node;
  }

  private static ObjectNode score(ReplayLane.Score score) {
    ObjectNode node = Json.object();
    node.put("metric", score.metric());
    Json.put(node, "value", score.value());
    Json.put(node, "low", score.low());
    Json.put(node, "high", score.high());
    node.put("cases", score.cases());
    return node;
  }

  private static ObjectNode took(PastLane.Took took) {
    ObjectNode node = Json.object();
    node.put("loadMs", took.load());
    node.put("fitMs", took.fit());
    node.put("predictMs", took.predict());
    Json.put(node, "firstMs", took.first().orElse(Double.NaN));
    node.put("wallMs", took.wall());
    node.put("cpuMs", took.cpu());
    node.put("peakMb", took.peakBytes() / 1e6);
    ObjectNode energy = node.putObject("energyJ");
    Json.put(energy, "value", took.energy().value());
    Json.put(energy, "low", took.energy().low());
    Json.put(energy, "high", took.energy().high());
    energy.put("badge", took.energy().badge().name());
    return node;
  }
}
