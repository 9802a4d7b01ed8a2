package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded races as JSON. */
public final class RecordedRaceJson {
  private RecordedRaceJson() {}

  public static ObjectNode of(RecordedRace race) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("source", race.source());
    node.put("task", race.task());
    node.put("kind", race.features().kind().name());
    ArrayNode features = node.putArray("features");
    for (float value : race.features().values()) {
      features.add(value);
    }
    ArrayNode shown = node.putArray("shown");
    for (RecordedRace.Shown s : race.shown()) {
      ObjectNode one = shown.addObject();
      one.put("engine", s.engine());
      one.put("role", s.role().name());
      one.put("even", s.even());
      one.put("odd", s.odd());
      one.put("quality", s.quality());
      one.put("millis", s.millis());
      one.put("megabytes", s.megabytes());
      one.put("ruledQuality", s.ruledQuality());
      one.put("ruledMillis", s.ruledMillis());
    }
    return node;
  }

  /**
   * Of races that were recorded earlier, what was not looked at then is NaN.
   *
   * @throws tools.jackson.core.JacksonException or {@link IllegalArgumentException} when it is none
   */
  public static RecordedRace race(JsonNode node) {
    TaskFeatures.Kind kind = TaskFeatures.Kind.valueOf(node.required("kind").stringValue());
    JsonNode values = node.required("features");
    float[] features = new float[Math.max(kind.names().size(), values.size())];
    Arrays.fill(features, Float.NaN);
    for (int i = 0; i < values.size(); i++) {
      features[i] = (float) number(values.get(i));
    }
    List<RecordedRace.Shown> shown = new ArrayList<>();
    for (JsonNode one : node.required("shown")) {
      shown.add(
          new RecordedRace.Shown(
              one.required("engine").stringValue(),
              RecordedRace.Role.valueOf(one.required("role").stringValue()),
              number(one.required("even")),
              number(one.required("odd")),
              number(one.required("quality")),
              number(one.required("millis")),
              number(one.path("megabytes")),
              number(one.required("ruledQuality")),
              number(one.required("ruledMillis"))));
    }
    return new RecordedRace(
        node.required("source").stringValue(),
        node.required("task").stringValue(),
        new TaskFeatures(kind, features),
        shown);
  }

  /** The race that a text holds; empty when it is none that this version knows. */
  public static Optional<RecordedRace> known(String text) {
    try {
      return Optional.of(race(JsonMapper.shared().readTree(text)));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** JSON knows no NaN; Jackson writes it as a string. */
  public static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
