package org.signalbox.settings;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as JSON. What a file lacks keeps its standard value and what this version does not know
 * is ignored, so that files of older and newer versions can be read.
 */
final class SettingsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SettingsJson() {}

  static String write(Settings settings) {
    return JSON.writeValueAsString(settings) + "\n";
  }

  /** Empty when the text is no JSON object or holds values that no setting can have. */
  static Optional<Settings> read(String text) {
    try {
      if (!(JSON.readTree(text) instanceof ObjectNode found)) {
        return Optional.empty();
      }
      ObjectNode all = JSON.valueToTree(Settings.standard());
      overlay(all, found);
      return Optional.of(JSON.treeToValue(all, Settings.class));
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
