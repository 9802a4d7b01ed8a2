package org.signalbox.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.race.Course;
import org.signalbox.routing.Policy;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A replay as JSON. Numbers keep all their digits, so that they can be compared exactly. */
final class ReplayJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where a decision that was printed holds how it was asked for. */
  private static final String WITHIN = "asked";

  private static final String KIND = "signalbox-replay";

  private ReplayJson() {}

  static String write(Replay replay) {
    return node(replay).toPrettyString() + "\n";
  }

  static ObjectNode node(Replay replay) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", KIND);
    node.put("format", Replay.FORMAT);
    node.put("product", replay.product());
    node.set("input", ReplayAsked.input(replay.input()));
    node.set("request", ReplayAsked.request(replay.request()));
    node.set("columns", ByHandJson.of(replay.byHand()));
    ObjectNode policy = node.putObject("policy");
    policy.put("name", replay.policy().name());
    policy.put("quality", replay.policy().quality());
    policy.put("latency", replay.policy().latency());
    policy.put("energy", replay.policy().energy());
    policy.put("cost", replay.policy().cost());
    node.put("seed", replay.seed());
    node.put("limitMs", replay.limit().toMillis());
    ArrayNode lanes = node.putArray("outcomes");
    replay.lanes().forEach(lane -> lanes.add(lane(lane)));
    return node;
  }

  private static ObjectNode lane(ReplayLane lane) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("engine", lane.engine());
    node.put("status", lane.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    lane.score()
        .ifPresent(
            score -> {
              ObjectNode quality = node.putObject("quality");
              quality.put("metric", score.metric());
              number(quality, "value", score.value());
              number(quality, "low", score.low());
              number(quality, "high", score.high());
              quality.put("cases", score.cases());
            });
    lane.answer().ifPresent(answer -> node.put("answerSha256", answer));
    node.set("course", CourseJson.of(lane.course()));
    return node;
  }

  /** JSON knows no NaN: it becomes null. */
  private static void number(ObjectNode node, String field, double value) {
    if (Double.isFinite(value)) {
      node.put(field, value);
    } else {
      node.putNull(field);
    }
  }

  /**
   * @param name of the file, for the sentence of an error
   * @throws tools.jackson.core.JacksonException or {@link IllegalArgumentException} when it is
   *     damaged
   */
  static Replay read(String name, String text) {
    JsonNode node = MAPPER.readTree(text);
    return read(name, node.has(WITHIN) ? node.required(WITHIN) : node);
  }

  static Replay read(String name, JsonNode node) {
    if (!node.path("kind").asString("").equals(KIND)) {
      throw new IllegalArgumentException("no replay");
    }
    if (whole(node, "format") > Replay.FORMAT) {
      String product = node.path("product").asString("?");
      throw ProblemException.of("SB-HISTORY-04", name, product);
    }
    JsonNode policy = node.required("policy");
    return new Replay(
        word(node, "product"),
        ReplayAsked.input(node.required("input")),
        ReplayAsked.request(node.required("request")),
        ByHandJson.read(node.path("columns")),
        new Policy(
            word(policy, "name"),
            number(policy, "quality"),
            number(policy, "latency"),
            number(policy, "energy"),
            number(policy, "cost")),
        whole(node, "seed"),
        Duration.ofMillis(whole(node, "limitMs")),
        lanes(node.required("outcomes")));
  }

  private static List<ReplayLane> lanes(JsonNode nodes) {
    List<ReplayLane> lanes = new ArrayList<>();
    for (JsonNode node : nodes) {
      String status = word(node, "status").toUpperCase(Locale.ROOT).replace('-', '_');
      lanes.add(
          new ReplayLane(
              word(node, "engine"),
              ReplayLane.Status.valueOf(status),
              Optional.ofNullable(node.get("quality")).map(ReplayJson::score),
              Optional.ofNullable(node.get("answerSha256")).map(JsonNode::stringValue),
              node.has("course") ? CourseJson.read(node.required("course")) : Course.none()));
    }
    return lanes;
  }

  private static ReplayLane.Score score(JsonNode node) {
    return new ReplayLane.Score(
        word(node, "metric"),
        number(node, "value"),
        number(node, "low"),
        number(node, "high"),
        Math.toIntExact(whole(node, "cases")));
  }

  static String word(JsonNode node, String field) {
    return node.required(field).stringValue();
  }

  private static long whole(JsonNode node, String field) {
    return node.required(field).longValue();
  }

  private static double number(JsonNode node, String field) {
    JsonNode value = node.required(field);
    return value.isNull() ? Double.NaN : value.doubleValue();
  }
}
