package org.signalbox.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.metering.Energy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A race of the past as JSON, read back to the last digit. */
final class SessionRaceJson {
  private SessionRaceJson() {}

  static ObjectNode of(StoredRace stored) {
    PastRace race = stored.race();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("began", race.began().toString());
    node.put("task", race.task());
    node.put("problemType", race.problemType());
    ArrayNode engines = node.putArray("engines");
    race.engines().forEach(engines::add);
    race.routed().ifPresent(engine -> node.put("routed", engine));
    race.oracle().ifPresent(engine -> node.put("oracle", engine));
    race.regret().ifPresent(points -> node.put("regret", points));
    node.put("ended", race.state() != PastRace.State.OPEN);
    node.put("split", stored.split());
    node.put("machine", stored.machine());
    node.put("threads", stored.threads());
    node.set("replay", ReplayJson.node(stored.replay()));
    ArrayNode took = node.putArray("took");
    stored
        .lanes()
        .forEach(
            lane ->
                took.add(
                    lane.took()
                        .map(SessionRaceJson::took)
                        .orElseGet(JsonNodeFactory.instance::objectNode)));
    return node;
  }

  private static ObjectNode took(PastLane.Took took) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("load", took.load()).put("fit", took.fit()).put("predict", took.predict());
    took.first().ifPresent(first -> node.put("first", first));
    node.put("wall", took.wall()).put("cpu", took.cpu()).put("peakBytes", took.peakBytes());
    Energy energy = took.energy();
    node.putObject("energy")
        .put("value", energy.value())
        .put("low", energy.low())
        .put("high", energy.high())
        .put("badge", energy.badge().name());
    return node.put("money", took.money());
  }

  static StoredRace read(String file, JsonNode node) {
    Replay replay = ReplayJson.read(file, node.required("replay"));
    List<String> engines = new ArrayList<>();
    node.required("engines").forEach(engine -> engines.add(engine.stringValue()));
    boolean ended = node.required("ended").booleanValue();
    PastRace race =
        new PastRace(
            0,
            SessionJson.instant(node, "began"),
            ReplayJson.word(node, "task"),
            ReplayJson.word(node, "problemType"),
            engines,
            word(node, "routed"),
            word(node, "oracle"),
            number(node, "regret"),
            ended ? PastRace.State.ENDED : PastRace.State.OPEN);
    return new StoredRace(
        race,
        lanes(replay.lanes(), node.required("took")),
        replay,
        ReplayJson.word(node, "split"),
        ReplayJson.word(node, "machine"),
        Math.toIntExact(node.required("threads").longValue()));
  }

  private static List<PastLane> lanes(List<ReplayLane> shown, JsonNode took) {
    if (took.size() != shown.size()) {
      throw new IllegalArgumentException(took.size() + " times of " + shown.size() + " lanes");
    }
    List<PastLane> lanes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      lanes.add(new PastLane(shown.get(i), took(took.get(i))));
    }
    return lanes;
  }

  private static Optional<PastLane.Took> took(JsonNode node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    JsonNode energy = node.required("energy");
    return Optional.of(
        new PastLane.Took(
            real(node, "load"),
            real(node, "fit"),
            real(node, "predict"),
            number(node, "first"),
            real(node, "wall"),
            real(node, "cpu"),
            node.required("peakBytes").longValue(),
            new Energy(
                real(energy, "value"),
                real(energy, "low"),
                real(energy, "high"),
                Energy.Badge.valueOf(ReplayJson.word(energy, "badge"))),
            real(node, "money")));
  }

  private static double real(JsonNode node, String field) {
    return node.required(field).doubleValue();
  }

  private static OptionalDouble number(JsonNode node, String field) {
    return node.has(field) ? OptionalDouble.of(real(node, field)) : OptionalDouble.empty();
  }

  private static Optional<String> word(JsonNode node, String field) {
    return node.has(field) ? Optional.of(ReplayJson.word(node, field)) : Optional.empty();
  }
}
