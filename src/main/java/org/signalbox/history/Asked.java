package org.signalbox.history;

import java.util.Optional;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was asked of an input, in the words of a replay.
 *
 * @param byHand what was put right in its columns
 */
public record Asked(Request request, ByHand byHand) {
  private static final JsonMapper JSON = new JsonMapper();

  public static Asked of(Request request) {
    return new Asked(request, ByHand.none());
  }

  /** One line of JSON. */
  public String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("request", ReplayAsked.request(request));
    node.set("columns", ByHandJson.of(byHand));
    return node.toString();
  }

  /** Empty when this is not what {@link #json()} writes. */
  public static Optional<Asked> read(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return Optional.of(
          new Asked(
              ReplayAsked.request(node.required("request")),
              ByHandJson.read(node.required("columns"))));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
