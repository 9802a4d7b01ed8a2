package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON texts that a schema allows (JSON Schema 2020-12, the usual subset): object, array,
 * string, number, integer, boolean, null, enum, const, required, items, minItems, maxItems,
 * minLength, maxLength, and a minimum of 0. Members stand in the schema's order with one space
 * after colon and comma, strings and arrays have a greatest length, so every text is finite. A
 * keyword that would need more than that is refused, never ignored.
 */
final class JsonGrammar {
  /** Keywords that allow nothing more and forbid nothing. */
  private static final Set<String> SILENT =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples", "format");

  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "minimum",
          "enum",
          "const");

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIST = 8;
  private static final int DEEPEST = 16;

  private JsonGrammar() {}

  /**
   * @throws ProblemException when it is no JSON, or asks for what this subset does not hold
   */
  static Grammar of(String schema) {
    try {
      return of(JsonMapper.shared().readTree(schema), 0);
    } catch (JacksonException e) {
      throw new ProblemException(
          org.signalbox.task.Problem.of("SB-LANGUAGE-50", e.getOriginalMessage()), e);
    }
  }

  private static Grammar of(JsonNode schema, int depth) {
    requireKnown(schema, depth);
    if (schema.has("const")) {
      return Grammar.literal(schema.get("const").toString());
    }
    if (schema.has("enum")) {
      List<Grammar> values = new ArrayList<>();
      schema.get("enum").forEach(value -> values.add(Grammar.literal(value.toString())));
      return required(values, "enum");
    }
    List<Grammar> types = new ArrayList<>();
    for (String type : types(schema)) {
      types.add(typed(schema, type, depth));
    }
    return required(types, "type");
  }

  private static Grammar required(List<Grammar> options, String keyword) {
    if (options.isEmpty()) {
      throw ProblemException.of("SB-LANGUAGE-51", keyword);
    }
    return Grammar.either(options);
  }

  private static void requireKnown(JsonNode schema, int depth) {
    if (!schema.isObject() || depth > DEEPEST) {
      throw ProblemException.of("SB-LANGUAGE-50", shortened(schema.toString()));
    }
    for (String keyword : schema.propertyNames()) {
      boolean zero = !keyword.equals("minimum") || schema.get(keyword).asDouble(1) == 0;
      if (!SILENT.contains(keyword) && !(KNOWN.contains(keyword) && zero)) {
        throw ProblemException.of("SB-LANGUAGE-51", keyword);
      }
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      List<String> names = new ArrayList<>();
      type.forEach(name -> names.add(name.asString("")));
      return names;
    }
    return type.isString()
        ? List.of(type.asString())
        : schema.has("properties") ? List.of("object") : List.of();
  }

  private static Grammar typed(JsonNode schema, String type, int depth) {
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> JsonScalars.text(size(schema, "minLength", 0), longest(schema));
      case "number" -> JsonScalars.number(sign(schema));
      case "integer" -> JsonScalars.integer(sign(schema));
      case "boolean" -> Grammar.either(List.of(Grammar.literal("true"), Grammar.literal("false")));
      case "null" -> Grammar.literal("null");
      default -> throw ProblemException.of("SB-LANGUAGE-51", type);
    };
  }

  private static int longest(JsonNode schema) {
    int least = size(schema, "minLength", 0);
    return size(schema, "maxLength", Math.max(least, LONGEST_TEXT));
  }

  private static JsonScalars.Sign sign(JsonNode schema) {
    return schema.has("minimum") ? JsonScalars.Sign.NEVER : JsonScalars.Sign.MAYBE;
  }

  private static int size(JsonNode schema, String keyword, int otherwise) {
    int size = schema.path(keyword).asInt(otherwise);
    if (size < 0 || size > 100_000) {
      throw ProblemException.of("SB-LANGUAGE-51", keyword);
    }
    return size;
  }

  private static Grammar array(JsonNode schema, int depth) {
    if (!schema.has("items")) {
      throw ProblemException.of("SB-LANGUAGE-51", "array");
    }
    Grammar item = of(schema.get("items"), depth + 1);
    int least = size(schema, "minItems", 0);
    int most = size(schema, "maxItems", Math.max(least, LONGEST_LIST));
    if (most < least) {
      throw ProblemException.of("SB-LANGUAGE-51", "maxItems");
    }
    Grammar more = Grammar.sequence(Grammar.literal(", "), item);
    Grammar some =
        Grammar.sequence(item, Grammar.repeat(more, Math.max(0, least - 1), Math.max(0, most - 1)));
    Grammar inner = most == 0 ? Grammar.END : least == 0 ? Grammar.maybe(some) : some;
    return Grammar.sequence(Grammar.literal("["), inner, Grammar.literal("]"));
  }

  private static Grammar object(JsonNode schema, int depth) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString("")));
    List<Member> members = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            entry ->
                members.add(
                    new Member(
                        entry.getKey(),
                        of(entry.getValue(), depth + 1),
                        required.remove(entry.getKey()))));
    if (!required.isEmpty()) {
      throw ProblemException.of("SB-LANGUAGE-51", "required: " + required.iterator().next());
    }
    return Grammar.sequence(Grammar.literal("{"), members(members, ""));
  }

  /** A member of an object. */
  private record Member(String name, Grammar value, boolean required) {}

  /** What may stand from here to the closing brace. */
  private static Grammar members(List<Member> left, String separator) {
    if (left.isEmpty()) {
      return Grammar.literal("}");
    }
    Member next = left.getFirst();
    List<Member> rest = left.subList(1, left.size());
    String key = separator + JsonMapper.shared().writeValueAsString(next.name()) + ": ";
    Grammar written = Grammar.sequence(Grammar.literal(key), next.value(), members(rest, ", "));
    return next.required() ? written : Grammar.either(List.of(written, members(rest, separator)));
  }
}
