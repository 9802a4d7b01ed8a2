package org.signalbox.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A session's head as JSON. */
final class SessionJson {
  private static final String KIND = "signalbox-session";

  private SessionJson() {}

  static String write(Session session) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", KIND);
    node.put("format", Session.FORMAT);
    node.put("product", session.product());
    node.put("saved", session.saved().toString());
    node.put("name", session.name());
    content(node.putObject("content"), session.content());
    node.set("asked", ReplayJson.node(session.asked()));
    ArrayNode races = node.putArray("races");
    session.races().forEach(race -> races.add(SessionRaceJson.of(race)));
    return node.toPrettyString() + "\n";
  }

  private static void content(ObjectNode node, SessionContent content) {
    switch (content) {
      case SessionContent.Text _ -> node.put("kind", "text");
      case SessionContent.Whole whole -> node.put("kind", "whole").put("name", whole.name());
      case SessionContent.Named named ->
          node.put("kind", "named").put("name", named.name()).put("bytes", named.bytes());
    }
  }

  /**
   * @param file for the sentence of an error
   * @throws tools.jackson.core.JacksonException or {@link IllegalArgumentException} when it is
   *     damaged
   */
  static Session read(String file, String text) {
    JsonNode node = JsonMapper.shared().readTree(text);
    if (!node.path("kind").asString("").equals(KIND)) {
      throw new IllegalArgumentException("no session");
    }
    if (node.required("format").longValue() > Session.FORMAT) {
      throw ProblemException.of("SB-HISTORY-22", file, node.path("product").asString("?"));
    }
    List<StoredRace> races = new ArrayList<>();
    for (JsonNode race : node.required("races")) {
      races.add(SessionRaceJson.read(file, race));
    }
    return new Session(
        ReplayJson.word(node, "product"),
        instant(node, "saved"),
        ReplayJson.word(node, "name"),
        content(node.required("content")),
        ReplayJson.read(file, node.required("asked")),
        races);
  }

  static Instant instant(JsonNode node, String field) {
    try {
      return Instant.parse(ReplayJson.word(node, field));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A whole input's bytes stand beside the head. */
  private static SessionContent content(JsonNode node) {
    String kind = ReplayJson.word(node, "kind");
    return switch (kind) {
      case "text" -> new SessionContent.Text();
      case "whole" -> new SessionContent.Whole(ReplayJson.word(node, "name"), new byte[0]);
      case "named" ->
          new SessionContent.Named(
              ReplayJson.word(node, "name"), node.required("bytes").longValue());
      default -> throw new IllegalArgumentException("content: " + kind);
    };
  }
}
