package org.signalbox.language;

import java.util.List;

/** What stands after "is". */
final class JinjaTests {
  private JinjaTests() {}

  static boolean holds(String name, JinjaValue value, List<JinjaValue> given) {
    return switch (name) {
      case "defined" -> !(value instanceof JinjaValue.Undefined);
      case "undefined" -> value instanceof JinjaValue.Undefined;
      case "none" -> value instanceof JinjaValue.None;
      case "string" -> value instanceof JinjaValue.Text;
      case "mapping" -> value instanceof JinjaValue.Fields;
      case "sequence", "iterable" ->
          value instanceof JinjaValue.Text
              || value instanceof JinjaValue.Items
              || value instanceof JinjaValue.Fields;
      case "number" -> value instanceof JinjaValue.Whole || value instanceof JinjaValue.Real;
      case "integer" -> value instanceof JinjaValue.Whole;
      case "float" -> value instanceof JinjaValue.Real;
      case "boolean" -> value instanceof JinjaValue.Flag;
      case "callable" -> value instanceof JinjaValue.Code;
      case "true" -> value.same(JinjaValue.of(true));
      case "false" -> value.same(JinjaValue.of(false));
      case "odd" -> Math.floorMod((long) value.amount(), 2L) == 1;
      case "even" -> Math.floorMod((long) value.amount(), 2L) == 0;
      case "eq", "equalto", "sameas" -> value.same(given.getFirst());
      case "ne" -> !value.same(given.getFirst());
      case "in" -> given.getFirst().items().stream().anyMatch(value::same);
      default -> throw new JinjaException("the test " + name);
    };
  }
}
