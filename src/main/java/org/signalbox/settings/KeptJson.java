package org.signalbox.settings;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept, as JSON. What a file lacks keeps its standard value and what this version does not
 * know is ignored, so that files of older and newer versions can be read.
 */
final class KeptJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private KeptJson() {}

  static String write(Record kept) {
    return JSON.writeValueAsString(kept) + "\n";
  }

  /**
   * @param standard gives what the text lacks
   * @return empty when the text is no JSON object or holds values that can't be
   */
  static <T extends Record> Optional<T> read(String text, T standard, Class<T> type) {
    try {
      if (!(JSON.readTree(text) instanceof ObjectNode found)) {
        return Optional.empty();
      }
      ObjectNode all = JSON.valueToTree(standard);
      overlay(all, found);
      return Optional.of(JSON.treeToValue(all, type));
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
}
