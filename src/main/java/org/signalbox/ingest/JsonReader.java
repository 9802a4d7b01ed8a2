package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * Reads records from JSON: an array of objects, one object a line, an object with such arrays
 * somewhere in it (one is taken), or an object of arrays of one length (columns). A field that is
 * itself an object gives a column for each of its fields, named {@code outer.inner}, down to
 * {@value #DEEPEST} levels; lists, and what is nested deeper, stay as JSON text.
 */
final class JsonReader {
  private static final int CHECK_EVERY = 4096;
  private static final int DEEPEST = 5;

  /** So many lines in a row may be damaged before the first record. */
  private static final int FEW = 10;

  private final String name;
  private final Chooser chooser;
  private final Decoded text;
  private final Doubts doubts;
  private final RunContext ctx;
  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** For one line that has to be one record. */
  private final JsonMapper strict =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Limits limits;
  private RecordColumns records;
  private TableChoice choice = TableChoice.none();
  private final Set<String> deep = new LinkedHashSet<>();

  JsonReader(Chooser chooser, Decoded text, Limits limits, Doubts doubts, RunContext ctx) {
    this.name = chooser.source();
    this.chooser = chooser;
    this.text = text;
    this.limits = limits;
    this.doubts = doubts;
    this.ctx = ctx;
    this.records = new RecordColumns(name, limits);
  }

  Picked<RawTable> read() {
    String format = whole();
    ColumnTable table =
        records.table(new Dialect(format, text.encoding(), "", "", "", "", true, 0));
    if (table.columns().isEmpty()) {
      throw ProblemException.of(Codes.NO_RECORDS, name);
    }
    if (!deep.isEmpty()) {
      doubts.whole(Codes.DEEP_JSON, String.join(", ", deep));
    }
    if (choice.names().isEmpty()) {
      chooser.none();
    }
    return new Picked<>(table, choice);
  }

  private String whole() {
    try (JsonParser parser = mapper.createParser(text.bytes(), text.from(), text.length())) {
      return values(parser);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      if (mostLines()) {
        return "json-lines";
      }
      throw new ProblemException(Problem.of(Codes.BROKEN_JSON, name, Math.max(1, line)), e);
    }
  }

  /** Reads one record a line without the lines that are none, where most are. */
  private boolean mostLines() {
    records = new RecordColumns(name, limits);
    deep.clear();
    String whole = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    List<Integer> bad = new ArrayList<>();
    int line = 0;
    for (String record : (Iterable<String>) whole.lines()::iterator) {
      line++;
      try {
        if (!record.isBlank()) {
          row(strict.readTree(record), line);
        }
      } catch (JacksonException e) {
        bad.add(line);
      }
      if (bad.size() > records.rows() + FEW) {
        return false;
      }
    }
    boolean most = records.rows() > bad.size();
    if (most) {
      bad.forEach(at -> doubts.at(at, Codes.BAD_RECORDS));
    }
    return most;
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
    var lists = new JsonLists(node);
    if (!lists.names().isEmpty()) {
      choice = chooser.choose(lists.names(), path -> !lists.at(path).isEmpty());
      chooser.tell(choice, doubts);
      lists.at(choice.chosen()).forEach(element -> row(element, line));
      if (!lists.beside().isEmpty()) {
        doubts.whole(Codes.BESIDE_RECORDS, String.join(", ", lists.beside()));
      }
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

  private static boolean columns(JsonNode node) {
    long sizes = node.valueStream().mapToInt(JsonNode::size).distinct().count();
    return !node.isEmpty() && sizes == 1 && node.valueStream().allMatch(JsonNode::isArray);
  }

  private void object(JsonNode record) {
    object("", record, 1);
  }

  private void object(String outer, JsonNode record, int depth) {
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      JsonNode value = field.getValue();
      String named = outer + field.getKey();
      if (value.isObject() && !value.isEmpty() && depth < DEEPEST) {
        object(named + ".", value, depth + 1);
      } else {
        cell(named, value);
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
