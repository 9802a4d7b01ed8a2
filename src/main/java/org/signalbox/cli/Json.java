package org.signalbox.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.Problem;
import org.signalbox.words.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small pieces that all JSON of the terminal face is made of. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static ArrayNode strings(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  static ArrayNode numbers(double[] values) {
    ArrayNode array = array();
    for (double value : values) {
      if (Double.isFinite(value)) {
        array.add(value);
      } else {
        array.addNull();
      }
    }
    return array;
  }

  static ArrayNode integers(int[] values) {
    ArrayNode array = array();
    for (int value : values) {
      array.add(value);
    }
    return array;
  }

  /** JSON knows no infinity and no NaN: they become null. */
  static void put(ObjectNode node, String field, double value) {
    if (Double.isFinite(value)) {
      node.put(field, value);
    } else {
      node.putNull(field);
    }
  }

  static void put(ObjectNode node, String field, Optional<String> value) {
    value.ifPresentOrElse(v -> node.put(field, v), () -> node.putNull(field));
  }

  static void put(ObjectNode node, String field, OptionalInt value) {
    value.ifPresentOrElse(v -> node.put(field, v), () -> node.putNull(field));
  }

  static ObjectNode problem(Problem problem, Words words) {
    ObjectNode node = object();
    node.put("code", problem.code());
    node.put("message", words.sentence(problem.code(), problem.args()));
    return node;
  }
}
