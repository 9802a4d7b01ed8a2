package org.signalbox.tabular;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Standing;
import org.signalbox.task.ColumnType;
import org.signalbox.task.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code model.json} says: engine, schema, how it came about, and its parts' checksums. */
record ModelHead(EngineCard card, Schema schema, Facts facts, List<Part> parts) {
  private static final int FORMAT = 1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  record Part(String name, String sha256) {
    boolean matches(byte[] content) {
      return sha256.equals(digest(content));
    }
  }

  static ObjectNode json(SavedModel model) {
    ObjectNode head = NODES.objectNode();
    head.put("format", FORMAT);
    head.set("engine", json(model.card()));
    head.set("schema", json(model.schema()));
    head.set("training", json(model.facts()));
    ArrayNode parts = head.putArray("parts");
    for (SavedPart part : model.parts()) {
      ObjectNode node = parts.addObject();
      node.put("name", part.name());
      node.put("sha256", digest(part.content()));
    }
    return head;
  }

  private static ObjectNode json(EngineCard card) {
    ObjectNode node = NODES.objectNode();
    node.put("id", card.id());
    node.put("name", card.name());
    node.put("family", card.family().name());
    node.put("standing", card.standing().name());
    node.put("licence", card.licence());
    node.put("bytes", card.bytes());
    node.put("purpose", card.purpose());
    node.put("reference", card.reference());
    return node;
  }

  private static ObjectNode json(Schema schema) {
    ObjectNode node = NODES.objectNode();
    node.put("target", schema.target());
    node.put("type", schema.targetType().name());
    node.put("problemType", schema.problemType().name());
    ArrayNode classes = node.putArray("classes");
    schema.classes().forEach(classes::add);
    ArrayNode columns = node.putArray("columns");
    for (Field field : schema.fields()) {
      ObjectNode column = columns.addObject();
      column.put("name", field.name());
      column.put("type", field.type().name());
      ArrayNode levels = column.putArray("levels");
      field.levels().forEach(levels::add);
      number(column, "low", field.low());
      number(column, "high", field.high());
      column.put("usual", field.usual());
    }
    return node;
  }

  private static ObjectNode json(Facts facts) {
    ObjectNode node = NODES.objectNode();
    node.put("source", facts.source());
    node.put("rows", facts.rows());
    node.put("seed", facts.seed());
    facts
        .quality()
        .ifPresent(
            quality -> {
              ObjectNode told = node.putObject("quality");
              told.put("metric", quality.metric());
              number(told, "value", quality.value());
              number(told, "low", quality.low());
              number(told, "high", quality.high());
            });
    ArrayNode drives = node.putArray("drives");
    for (Facts.Drive drive : facts.drives()) {
      drives.addObject().put("column", drive.column()).put("weight", drive.weight());
    }
    return node;
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    }
  }

  /**
   * @throws IllegalArgumentException when something is missing or of a newer format
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static ModelHead read(byte[] json) {
    JsonNode head = JsonMapper.shared().readTree(json);
    if (need(head, "format").asInt() != FORMAT) {
      throw new IllegalArgumentException("format " + head.get("format").asString());
    }
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : need(head, "parts")) {
      parts.add(new Part(word(part, "name"), word(part, "sha256")));
    }
    return new ModelHead(
        card(need(head, "engine")),
        schema(need(head, "schema")),
        facts(need(head, "training")),
        parts);
  }

  private static EngineCard card(JsonNode node) {
    return new EngineCard(
        word(node, "id"),
        word(node, "name"),
        Family.valueOf(word(node, "family")),
        Standing.valueOf(word(node, "standing")),
        word(node, "licence"),
        need(node, "bytes").asLong(),
        word(node, "purpose"),
        word(node, "reference"));
  }

  private static Schema schema(JsonNode node) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode column : need(node, "columns")) {
      fields.add(
          new Field(
              word(column, "name"),
              ColumnType.valueOf(word(column, "type")),
              words(need(column, "levels")),
              number(column, "low"),
              number(column, "high"),
              word(column, "usual")));
    }
    return new Schema(
        word(node, "target"),
        ColumnType.valueOf(word(node, "type")),
        ProblemType.valueOf(word(node, "problemType")),
        words(need(node, "classes")),
        fields);
  }

  private static Facts facts(JsonNode node) {
    List<Facts.Drive> drives = new ArrayList<>();
    for (JsonNode drive : need(node, "drives")) {
      drives.add(new Facts.Drive(word(drive, "column"), number(drive, "weight")));
    }
    Optional<Facts.Score> quality =
        Optional.ofNullable(node.get("quality"))
            .map(
                q ->
                    new Facts.Score(
                        word(q, "metric"),
                        number(q, "value"),
                        number(q, "low"),
                        number(q, "high")));
    return new Facts(
        word(node, "source"),
        need(node, "rows").asInt(),
        need(node, "seed").asLong(),
        quality,
        drives);
  }

  private static JsonNode need(JsonNode node, String name) {
    JsonNode found = node.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return found;
  }

  private static String word(JsonNode node, String name) {
    return need(node, name).asString();
  }

  private static double number(JsonNode node, String name) {
    JsonNode found = node.get(name);
    return found == null ? Double.NaN : found.asDouble();
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asString()));
    return words;
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
