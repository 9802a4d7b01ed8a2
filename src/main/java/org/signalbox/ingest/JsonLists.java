package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The lists of records inside of one JSON object, named by the path of fields that leads to them,
 * such as {@code data.items}; those nearer to the surface first.
 */
final class JsonLists {
  private static final int DEEPEST = 5;

  private final Map<String, JsonNode> lists = new LinkedHashMap<>();
  private final List<String> beside = new ArrayList<>();

  JsonLists(JsonNode root) {
    Map<String, JsonNode> level = fields("", root);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      Map<String, JsonNode> below = new LinkedHashMap<>();
      level.forEach(
          (path, node) -> {
            if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
              lists.put(path, node);
            } else if (node.isObject()) {
              below.putAll(fields(path + ".", node));
            } else {
              beside.add(path);
            }
          });
      level = below;
    }
    beside.addAll(level.keySet());
  }

  private static Map<String, JsonNode> fields(String outer, JsonNode node) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(outer + field.getKey(), field.getValue()));
    return fields;
  }

  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  JsonNode at(String path) {
    JsonNode list = lists.get(path);
    if (list == null) {
      throw new IllegalArgumentException(path);
    }
    return list;
  }

  /** The fields that are in none of the lists. */
  List<String> beside() {
    return beside;
  }
}
