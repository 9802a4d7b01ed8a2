package org.signalbox.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.signalbox.language.JinjaValue.Arguments;
import tools.jackson.databind.json.JsonMapper;

/** What stands after a bar. */
final class JinjaFilters {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JinjaFilters() {}

  static JinjaValue apply(String name, JinjaValue value, Arguments given) {
    return switch (name) {
      case "trim", "upper", "lower", "title", "capitalize", "replace" -> text(name, value, given);
      case "string" -> JinjaValue.of(value.text());
      case "safe" -> value;
      case "length", "count" -> new JinjaValue.Whole(value.items().size());
      case "int" -> whole(value);
      case "tojson" -> JinjaValue.of(json(value));
      case "default", "d" -> otherwise(value, given);
      default -> many(name, value, given);
    };
  }

  private static JinjaValue text(String name, JinjaValue value, Arguments given) {
    String method = name.equals("trim") ? "strip" : name;
    return JinjaMethods.call(JinjaValue.of(value.text()), method, given);
  }

  private static JinjaValue otherwise(JinjaValue value, Arguments given) {
    boolean falseToo = given.at(1, "boolean", JinjaValue.of(false)).truthy();
    boolean missing = value instanceof JinjaValue.Undefined || falseToo && !value.truthy();
    return missing ? given.at(0, "default_value", JinjaValue.of("")) : value;
  }

  private static JinjaValue whole(JinjaValue value) {
    try {
      return new JinjaValue.Whole(
          value instanceof JinjaValue.Text(String text)
              ? Long.parseLong(text.strip())
              : (long) value.amount());
    } catch (NumberFormatException e) {
      return new JinjaValue.Whole(0);
    }
  }

  private static JinjaValue many(String name, JinjaValue value, Arguments given) {
    List<JinjaValue> items = value.items();
    return switch (name) {
      case "list" -> new JinjaValue.Items(items);
      case "first" -> items.isEmpty() ? JinjaValue.UNDEFINED : items.getFirst();
      case "last" -> items.isEmpty() ? JinjaValue.UNDEFINED : items.getLast();
      case "join" ->
          JinjaValue.of(
              items.stream().map(JinjaValue::text).collect(Collectors.joining(given.text(0))));
      case "reverse" -> {
        List<JinjaValue> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        yield new JinjaValue.Items(reversed);
      }
      case "items" ->
          value instanceof JinjaValue.Fields(var fields) ? pairs(fields) : JinjaValue.UNDEFINED;
      case "map" -> mapped(items, given);
      case "selectattr", "rejectattr" -> selected(name, items, given);
      default -> throw new JinjaException("the filter " + name);
    };
  }

  private static JinjaValue mapped(List<JinjaValue> items, Arguments given) {
    if (!given.named().containsKey("attribute")) {
      return new JinjaValue.Items(
          items.stream()
              .map(item -> apply(given.text(0), item, new Arguments(List.of(), Map.of())))
              .toList());
    }
    String field = given.named().get("attribute").text();
    return new JinjaValue.Items(items.stream().map(item -> field(item, field)).toList());
  }

  private static JinjaValue selected(String name, List<JinjaValue> items, Arguments given) {
    String test = given.inOrder().size() > 1 ? given.text(1) : "";
    List<JinjaValue> rest = given.inOrder().stream().skip(2).toList();
    return new JinjaValue.Items(
        items.stream()
            .filter(
                item -> {
                  JinjaValue value = field(item, given.text(0));
                  boolean holds =
                      test.isEmpty() ? value.truthy() : JinjaTests.holds(test, value, rest);
                  return holds == name.equals("selectattr");
                })
            .toList());
  }

  private static JinjaValue field(JinjaValue of, String name) {
    return of instanceof JinjaValue.Fields(var fields)
        ? fields.getOrDefault(name, JinjaValue.UNDEFINED)
        : JinjaValue.UNDEFINED;
  }

  static JinjaValue pairs(Map<String, JinjaValue> fields) {
    return new JinjaValue.Items(
        fields.entrySet().stream()
            .<JinjaValue>map(
                entry ->
                    new JinjaValue.Items(List.of(JinjaValue.of(entry.getKey()), entry.getValue())))
            .toList());
  }

  static JinjaValue capitalized(String text) {
    return JinjaValue.of(
        text.isEmpty()
            ? text
            : text.substring(0, 1).toUpperCase(Locale.ROOT)
                + text.substring(1).toLowerCase(Locale.ROOT));
  }

  static JinjaValue title(String text) {
    StringBuilder title = new StringBuilder();
    boolean begins = true;
    for (int point : text.codePoints().toArray()) {
      title.appendCodePoint(begins ? Character.toTitleCase(point) : Character.toLowerCase(point));
      begins = !Character.isLetter(point);
    }
    return JinjaValue.of(title.toString());
  }

  /** With Python's spaces after commas and colons. */
  private static String json(JinjaValue value) {
    return switch (value) {
      case JinjaValue.Text(String text) -> JSON.writeValueAsString(text);
      case JinjaValue.Flag(boolean set) -> Boolean.toString(set);
      case JinjaValue.Items(var items) ->
          items.stream().map(JinjaFilters::json).collect(Collectors.joining(", ", "[", "]"));
      case JinjaValue.Fields(var fields) ->
          fields.entrySet().stream()
              .map(entry -> JSON.writeValueAsString(entry.getKey()) + ": " + json(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case JinjaValue.None _, JinjaValue.Undefined _ -> "null";
      case JinjaValue.Whole _, JinjaValue.Real _, JinjaValue.Code _ -> value.text();
    };
  }
}
