package org.signalbox.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signalbox.task.ByHand;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.RoleCorrection;
import org.signalbox.task.TypeCorrection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What was put right in columns, as JSON: {@code [{"column":"x","type":"text","role":"url"}]}. */
final class ByHandJson {
  private ByHandJson() {}

  static ArrayNode of(ByHand byHand) {
    ArrayNode columns = JsonNodeFactory.instance.arrayNode();
    byHand
        .types()
        .forEach(t -> columns.addObject().put("column", t.column()).put("type", t.type().word()));
    byHand
        .roles()
        .forEach(r -> columns.addObject().put("column", r.column()).put("role", r.role().word()));
    return columns;
  }

  /**
   * @param node missing where nothing was put right
   * @throws IllegalArgumentException when it names a type or role that there is not
   */
  static ByHand read(JsonNode node) {
    List<TypeCorrection> types = new ArrayList<>();
    List<RoleCorrection> roles = new ArrayList<>();
    for (JsonNode one : node) {
      String column = ReplayJson.word(one, "column");
      if (one.has("type")) {
        types.add(new TypeCorrection(column, ColumnType.valueOf(constant(one, "type"))));
      }
      if (one.has("role")) {
        roles.add(new RoleCorrection(column, ColumnRole.valueOf(constant(one, "role"))));
      }
    }
    return new ByHand(types, roles);
  }

  private static String constant(JsonNode node, String field) {
    return ReplayJson.word(node, field).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
