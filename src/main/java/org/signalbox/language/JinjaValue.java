package org.signalbox.language;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value in a chat template; nothing of Java can be reached through one. */
sealed interface JinjaValue {
  JinjaValue NONE = new None();
  JinjaValue UNDEFINED = new Undefined();

  record Text(String text) implements JinjaValue {}

  record Whole(long number) implements JinjaValue {}

  record Real(double number) implements JinjaValue {}

  record Flag(boolean set) implements JinjaValue {}

  record Items(List<JinjaValue> items) implements JinjaValue {}

  /** The map may change where it is a namespace. */
  record Fields(Map<String, JinjaValue> fields) implements JinjaValue {}

  record Code(Function<Arguments, JinjaValue> code) implements JinjaValue {}

  record None() implements JinjaValue {}

  record Undefined() implements JinjaValue {}

  /** What a function is called with. */
  record Arguments(List<JinjaValue> inOrder, Map<String, JinjaValue> named) {
    JinjaValue at(int index, String name, JinjaValue otherwise) {
      return index < inOrder.size() ? inOrder.get(index) : named.getOrDefault(name, otherwise);
    }

    String text(int index) {
      return at(index, "", new Text("")).text();
    }
  }

  static JinjaValue of(String text) {
    return new Text(text);
  }

  static JinjaValue of(boolean set) {
    return new Flag(set);
  }

  default boolean truthy() {
    return switch (this) {
      case Text(String text) -> !text.isEmpty();
      case Whole(long number) -> number != 0;
      case Real(double number) -> number != 0;
      case Flag(boolean set) -> set;
      case Items(List<JinjaValue> items) -> !items.isEmpty();
      case Fields(Map<String, JinjaValue> fields) -> !fields.isEmpty();
      case Code _ -> true;
      case None _, Undefined _ -> false;
    };
  }

  /** As it is printed. */
  default String text() {
    return switch (this) {
      case Text(String text) -> text;
      case Whole(long number) -> Long.toString(number);
      case Real(double number) -> Double.toString(number);
      case Flag(boolean set) -> set ? "True" : "False";
      case Items(List<JinjaValue> items) ->
          items.stream().map(JinjaValue::quoted).collect(Collectors.joining(", ", "[", "]"));
      case Fields(Map<String, JinjaValue> fields) ->
          fields.entrySet().stream()
              .map(entry -> "'" + entry.getKey() + "': " + entry.getValue().quoted())
              .collect(Collectors.joining(", ", "{", "}"));
      case Code _ -> "function";
      case None _ -> "None";
      case Undefined _ -> "";
    };
  }

  private String quoted() {
    return this instanceof Text(String text) ? "'" + text + "'" : text();
  }

  default boolean same(JinjaValue other) {
    if (this instanceof Whole(long a) && other instanceof Real(double b)) {
      return a == b;
    }
    if (this instanceof Real && other instanceof Whole) {
      return other.same(this);
    }
    return equals(other);
  }

  /** What a loop goes through: items, names of fields, characters. */
  default List<JinjaValue> items() {
    return switch (this) {
      case Items(List<JinjaValue> items) -> items;
      case Fields(Map<String, JinjaValue> fields) ->
          fields.keySet().stream().map(JinjaValue::of).toList();
      case Text(String text) ->
          text.codePoints().mapToObj(point -> of(Character.toString(point))).toList();
      case Undefined _ -> List.of();
      case Whole _, Real _, Flag _, Code _, None _ ->
          throw new JinjaException("a loop over " + text());
    };
  }

  default double amount() {
    return switch (this) {
      case Whole(long number) -> number;
      case Real(double number) -> number;
      case Flag(boolean set) -> set ? 1 : 0;
      case Text _, Items _, Fields _, Code _, None _, Undefined _ ->
          throw new JinjaException("arithmetic with " + text());
    };
  }
}
