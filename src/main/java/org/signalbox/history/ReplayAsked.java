package org.signalbox.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.signalbox.routing.FeatureWish;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Request;
import org.signalbox.task.Sampling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Input and request of a replay as JSON; what was not given has no field. */
final class ReplayAsked {
  private ReplayAsked() {}

  static ObjectNode input(ReplayInput input) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (input) {
      case ReplayInput.OfFile file -> {
        node.put("file", file.path());
        node.put("sha256", file.sha256());
        put(node, "sheet", file.sheet());
      }
      case ReplayInput.OfText text -> node.put("text", text.text());
    }
    return node;
  }

  static ReplayInput input(JsonNode node) {
    if (node.has("text")) {
      return new ReplayInput.OfText(ReplayJson.word(node, "text"));
    }
    return new ReplayInput.OfFile(
        ReplayJson.word(node, "file"), ReplayJson.word(node, "sha256"), word(node, "sheet"));
  }

  static ObjectNode request(Request request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("text", request.text());
    put(node, "target", request.target());
    put(node, "time", request.time());
    put(node, "id", request.id());
    request.horizon().ifPresent(steps -> node.put("horizon", steps));
    put(node, "kind", request.kind().map(Kind::word));
    put(node, "engine", request.engine());
    request.sampling().ifPresent(how -> node.set("split", split(how)));
    list(node, "features", request.features().only());
    list(node, "bringBack", request.features().back());
    list(node, "leaveOut", request.features().out());
    return node;
  }

  private static ObjectNode split(Sampling sampling) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (sampling) {
      case Sampling.Independent _ -> node.put("kind", "stratified");
      case Sampling.Grouped(String column) -> node.put("kind", "grouped").put("column", column);
      case Sampling.Ordered(String column) -> node.put("kind", "time").put("column", column);
    }
    return node;
  }

  private static Optional<Sampling> split(JsonNode request) {
    if (!request.has("split")) {
      return Optional.empty();
    }
    JsonNode node = request.required("split");
    return Optional.of(
        switch (ReplayJson.word(node, "kind")) {
          case "grouped" -> new Sampling.Grouped(ReplayJson.word(node, "column"));
          case "time" -> new Sampling.Ordered(ReplayJson.word(node, "column"));
          default -> new Sampling.Independent();
        });
  }

  static Request request(JsonNode node) {
    return new Request(
        ReplayJson.word(node, "text"),
        word(node, "target"),
        word(node, "time"),
        word(node, "id"),
        node.has("horizon")
            ? OptionalInt.of(node.required("horizon").intValue())
            : OptionalInt.empty(),
        word(node, "engine"),
        split(node),
        new FeatureWish(
            list(node, "features"),
            Set.copyOf(list(node, "bringBack")),
            Set.copyOf(list(node, "leaveOut"))),
        kind(node));
  }

  private static Optional<Kind> kind(JsonNode node) {
    Optional<String> word = word(node, "kind");
    return Arrays.stream(Kind.values()).filter(k -> word.equals(Optional.of(k.word()))).findFirst();
  }

  private static void list(ObjectNode node, String field, Collection<String> names) {
    if (!names.isEmpty()) {
      ArrayNode array = node.putArray(field);
      names.stream().sorted().forEach(array::add);
    }
  }

  private static List<String> list(JsonNode node, String field) {
    List<String> names = new ArrayList<>();
    node.path(field).forEach(name -> names.add(name.asString()));
    return names;
  }

  private static void put(ObjectNode node, String field, Optional<String> value) {
    value.ifPresent(word -> node.put(field, word));
  }

  private static Optional<String> word(JsonNode node, String field) {
    return node.has(field) ? Optional.of(ReplayJson.word(node, field)) : Optional.empty();
  }
}
