package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a schema in words, so that a small model knows what comes. */
final class JsonFields {
  private JsonFields() {}

  /** Such as {@code name, kind (hotel, tent), price}. */
  static String of(String schema) {
    return of(JsonMapper.shared().readTree(schema));
  }

  private static String of(JsonNode schema) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(entry -> fields.add(entry.getKey() + inside(entry.getValue())));
    return String.join(", ", fields);
  }

  private static String inside(JsonNode field) {
    List<String> notes = new ArrayList<>();
    if (field.path("description").isString()) {
      notes.add(field.path("description").asString());
    }
    field.path("enum").forEach(value -> notes.add(value.asString(value.toString())));
    String inner = of(field.has("items") ? field.get("items") : field);
    if (!inner.isEmpty()) {
      notes.add(inner);
    }
    return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
  }
}
