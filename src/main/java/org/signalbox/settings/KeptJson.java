package org.signalbox.settings;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept, as json(). What a file lacks keeps its standard value. What this version does not
 * know stays in the file when it is written again, so that files of older and newer versions can be
 * used.
 */
final class KeptJson {
  private static final String VERSION_FIELD = "version";

  /** The version of all files of this room; without a number they are of the first. */
  private static final int VERSION = 1;

  private KeptJson() {}

  /** Made when first something is written: a start only reads. */
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  static JsonMapper json() {
    return Mapper.JSON;
  }

  static String write(JsonNode kept) {
    return json().writeValueAsString(kept) + "\n";
  }

  /** The object that a text holds; empty when it is none. */
  static Optional<ObjectNode> object(String text) {
    return KeptTree.object(text);
  }

  /** Whether a newer version than this one wrote it. */
  static boolean newer(JsonNode kept) {
    return kept.path(VERSION_FIELD).asInt(VERSION) > VERSION;
  }

  /**
   * @param standard gives what is lacking
   * @return empty when it holds values that can't be; those of a newer version are left out
   */
  static <T extends Record> Optional<T> read(ObjectNode found, T standard, Class<T> type) {
    if (!newer(found)) {
      return known(found, standard, type);
    }
    ObjectNode all = json().valueToTree(standard);
    T known = standard;
    for (String name : List.copyOf(found.propertyNames())) {
      ObjectNode with = all.deepCopy();
      overlay(with, found.deepCopy().retain(name));
      Optional<T> read = value(with, type);
      if (read.isPresent()) {
        known = read.get();
        all = with;
      }
    }
    return Optional.of(known);
  }

  private static <T extends Record> Optional<T> known(ObjectNode found, T standard, Class<T> type) {
    try {
      return Optional.of(KeptRecord.read(found, standard, type));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static <T extends Record> Optional<T> value(ObjectNode all, Class<T> type) {
    try {
      return Optional.of(json().treeToValue(all, type));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void overlay(ObjectNode all, ObjectNode found) {
    for (var field : found.properties()) {
      JsonNode value = field.getValue();
      if (all.get(field.getKey()) instanceof ObjectNode inner && value instanceof ObjectNode part) {
        overlay(inner, part);
      } else if (all.has(field.getKey()) && !value.isNull()) {
        all.set(field.getKey(), value);
      }
    }
  }

  /** Sets in a file's object what differs between two records, and leaves all else as it is. */
  static void change(ObjectNode file, Record before, Record after) {
    change(file, json().<ObjectNode>valueToTree(before), json().<ObjectNode>valueToTree(after));
    if (!file.has(VERSION_FIELD)) {
      file.put(VERSION_FIELD, VERSION);
    }
  }

  private static void change(ObjectNode file, ObjectNode before, ObjectNode after) {
    for (var field : after.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      boolean same = value.equals(before.get(name)) && file.has(name);
      if (same) {
        continue;
      }
      if (file.get(name) instanceof ObjectNode inner
          && before.get(name) instanceof ObjectNode old
          && value instanceof ObjectNode part) {
        change(inner, old, part);
      } else {
        file.set(name, value);
      }
    }
  }
}
