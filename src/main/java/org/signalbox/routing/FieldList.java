package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that a request lists, such as "name, price and number of beds", as a JSON schema. */
final class FieldList {
  private static final int MOST = 12;
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;]\\s*(?:(?:and|und)\\s+)?|\\s+(?:and|und)\\s+");
  private static final Pattern LEAD =
      Pattern.compile("(?i)^(the|its|their|a|an|all|every|der|die|das|den)\\s+");
  private static final Pattern TAIL =
      Pattern.compile("(?i)\\s+(from|of|in|out of|aus|von)\\s+(the|this|these|dem|diesem)\\b.*$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i).*\\b(price|cost|amount|total|age|weight|height|length|area|rent|preis|kosten)s?\\b.*");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)^(number of|how many|count of|anzahl|year|jahr)\\b.*|.*\\b(year|count)$");

  private FieldList() {}

  /** Each field is a text of at most 60 characters, a price a number, a count a whole number. */
  static Optional<String> schema(String list) {
    List<String> fields = new ArrayList<>();
    for (String part : BETWEEN.split(list.strip())) {
      String field = LEAD.matcher(part.strip()).replaceFirst("");
      field = TAIL.matcher(field).replaceFirst("").replaceAll("[.:!\"]+$", "").strip();
      if (!field.isEmpty() && field.split("\\s+").length <= 4) {
        fields.add(field);
      }
    }
    return fields.isEmpty() || fields.size() > MOST ? Optional.empty() : Optional.of(json(fields));
  }

  private static String json(List<String> fields) {
    ObjectNode schema = JsonMapper.shared().createObjectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (String field : fields) {
      String name = field.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", "_");
      ObjectNode type = properties.putObject(name);
      if (COUNT.matcher(field).matches()) {
        type.put("type", "integer").put("minimum", 0);
      } else if (NUMBER.matcher(field).matches()) {
        type.put("type", "number").put("minimum", 0);
      } else {
        type.put("type", "string").put("maxLength", 60);
      }
      required.add(name);
    }
    return schema.toString();
  }
}
