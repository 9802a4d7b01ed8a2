package org.signalbox.ingest;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dialect;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records from JSON: an array of objects, one object a line, an object with such an array
 * under one name, or an object of arrays of one length (columns). A field that is itself an object
 * gives a column for each of its fields, named {@code outer.inner}; what is nested deeper, and
 * lists, stay as JSON text.
 */
final class JsonReader {
  private static final int CHECK_EVERY = 4096;

  private final String name;
  private final Decoded text;
  private final Doubts doubts;
  private final RunContext ctx;
  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final RecordColumns records;
  private final Set<String> deep = new LinkedHashSet<>();

  JsonReader(String name, Decoded text, Limits limits, Doubts doubts, RunContext ctx) {
    this.name = Loader.shown(name);
    this.text = text;
    this.doubts = doubts;
    this.ctx = ctx;
    this.records = new RecordColumns(this.name, limits);
  }

  ColumnTable read() {
    try (JsonParser parser = mapper.createParser(text.bytes(), text.from(), text.length())) {
      String format = values(parser);
      ColumnTable table =
          records.table(new Dialect(format, text.encoding(), "", "", "", "", true, 0));
      if (table.columns().isEmpty()) {
        throw ProblemException.of(Codes.NO_RECORDS, name);
      }
      if (!deep.isEmpty()) {
        doubts.whole(Codes.DEEP_JSON, String.join(", ", deep));
      }
      return table;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ProblemException(Problem.of(Codes.BROKEN_JSON, name, Math.max(1, line)), e);
    }
  }

  /** Reads all values of the text and returns the format that they make. */
  private String values(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        element(parser);
      }
      if (parser.nextToken() != null) {
        return lines(parser);
      }
      return "json";
    }
    if (token != JsonToken.START_OBJECT) {
      throw ProblemException.of(Codes.NO_RECORDS, name);
    }
    int line = line(parser);
    JsonNode first = mapper.readTree(parser);
    if (parser.nextToken() == null) {
      only(first, line);
      return "json";
    }
    object(first);
    records.endRecord(line);
    return lines(parser);
  }

  private String lines(JsonParser parser) {
    do {
      element(parser);
    } while (parser.nextToken() != null);
    return "json-lines";
  }

  private void element(JsonParser parser) {
    int line = line(parser);
    row(mapper.readTree(parser), line);
    if (records.rows() % CHECK_EVERY == 0) {
      ctx.done(Math.min(0.5, 0.5 * parser.currentLocation().getByteOffset() / text.length()));
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private void row(JsonNode node, int line) {
    if (node.isObject()) {
      object(node);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        cell("column_" + (i + 1), node.get(i));
      }
    } else {
      cell("value", node);
    }
    records.endRecord(line);
  }

  /** The only value of the text: a wrapper around the records, columns, or one record. */
  private void only(JsonNode node, int line) {
    Optional<JsonNode> wrapped = node.valueStream().filter(JsonReader::listOfObjects).findFirst();
    if (wrapped.isPresent()) {
      wrapped.get().forEach(element -> row(element, line));
    } else if (columns(node)) {
      int rows = node.valueStream().findFirst().map(JsonNode::size).orElse(0);
      for (int i = 0; i < rows; i++) {
        for (Map.Entry<String, JsonNode> column : node.properties()) {
          cell(column.getKey(), column.getValue().get(i));
        }
        records.endRecord(line);
      }
    } else {
      object(node);
      records.endRecord(line);
    }
  }

  private static boolean listOfObjects(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  private static boolean columns(JsonNode node) {
    long sizes = node.valueStream().mapToInt(JsonNode::size).distinct().count();
    return !node.isEmpty() && sizes == 1 && node.valueStream().allMatch(JsonNode::isArray);
  }

  private void object(JsonNode record) {
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      JsonNode value = field.getValue();
      if (value.isObject() && !value.isEmpty()) {
        for (Map.Entry<String, JsonNode> inner : value.properties()) {
          cell(field.getKey() + "." + inner.getKey(), inner.getValue());
        }
      } else {
        cell(field.getKey(), value);
      }
    }
  }

  private void cell(String column, JsonNode value) {
    String named = column.isBlank() ? "column" : column.strip();
    if (value.isNull()) {
      records.putMissing(named);
    } else if (value.isContainer()) {
      deep.add(named);
      records.put(named, value.toString());
    } else {
      records.put(named, value.asString());
    }
  }
}
