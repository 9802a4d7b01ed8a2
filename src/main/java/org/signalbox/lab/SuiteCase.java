package org.signalbox.lab;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An input of a suite with its right readings.
 *
 * @param file what is dropped in; empty for a text alone
 * @param text the request, or the input itself where there is no file
 * @param trap what looks like something else here
 * @param expected the right values of each aspect that is judged, "" being none
 */
public record SuiteCase(
    String name,
    Part part,
    Optional<String> file,
    String text,
    Optional<String> trap,
    Map<Aspect, List<String>> expected) {
  /** Rules are tuned on the one and measured on the other. */
  public enum Part {
    DEVELOPMENT,
    TEST;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public SuiteCase {
    expected = Map.copyOf(expected);
  }

  static SuiteCase of(JsonNode line) {
    var expected = new EnumMap<Aspect, List<String>>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      JsonNode right = line.required("expect").path(aspect.word());
      if (right.isArray()) {
        expected.put(aspect, right.valueStream().map(SuiteCase::value).toList());
      } else if (right.isBoolean()) {
        expected.put(aspect, List.of(value(right)));
      }
    }
    return new SuiteCase(
        line.path("case").asString(line.path("file").asString(line.path("text").asString(""))),
        Part.valueOf(line.path("split").asString("test").toUpperCase(java.util.Locale.ROOT)),
        optional(line, "file"),
        line.path("text").asString(""),
        optional(line, "trap"),
        expected);
  }

  /** A file of which nobody said what is right. */
  static SuiteCase unlabelled(String file) {
    return new SuiteCase(file, Part.TEST, Optional.of(file), "", Optional.empty(), Map.of());
  }

  private static Optional<String> optional(JsonNode line, String field) {
    return line.has(field) ? Optional.of(line.required(field).asString()) : Optional.empty();
  }

  private static String value(JsonNode node) {
    return node.isNull() ? "" : node.asString();
  }

  boolean judges(Aspect aspect) {
    return expected.containsKey(aspect);
  }

  /** Whether a value is right; what is not judged is never wrong. */
  boolean accepts(Aspect aspect, String value) {
    return !judges(aspect) || expected.getOrDefault(aspect, List.of()).contains(value);
  }

  /** The only right value of an aspect; empty where there are several or none is known. */
  Optional<String> only(Aspect aspect) {
    List<String> right = expected.getOrDefault(aspect, List.of());
    return right.size() == 1 ? Optional.of(right.getFirst()) : Optional.empty();
  }

  /** Whether no engine can do it, so that asking is right. */
  boolean outOfScope() {
    return accepts(Aspect.ABSTAIN, "true") && judges(Aspect.ABSTAIN);
  }
}
