package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.language.JinjaValue.Arguments;

/** The methods of texts and mappings that templates call as in Python. */
final class JinjaMethods {
  private JinjaMethods() {}

  static JinjaValue call(JinjaValue subject, String name, Arguments given) {
    return switch (subject) {
      case JinjaValue.Text(String text) -> text(text, name, given);
      case JinjaValue.Fields(Map<String, JinjaValue> fields) -> fields(fields, name, given);
      case JinjaValue.Items _,
          JinjaValue.Whole _,
          JinjaValue.Real _,
          JinjaValue.Flag _,
          JinjaValue.Code _,
          JinjaValue.None _,
          JinjaValue.Undefined _ ->
          throw new JinjaException("the method " + name + " of " + subject.text());
    };
  }

  private static JinjaValue text(String text, String name, Arguments given) {
    return switch (name) {
      case "strip" -> JinjaValue.of(left(right(text, given), given));
      case "lstrip" -> JinjaValue.of(left(text, given));
      case "rstrip" -> JinjaValue.of(right(text, given));
      case "upper" -> JinjaValue.of(text.toUpperCase(Locale.ROOT));
      case "lower" -> JinjaValue.of(text.toLowerCase(Locale.ROOT));
      case "title" -> JinjaFilters.title(text);
      case "capitalize" -> JinjaFilters.capitalized(text);
      case "startswith" -> JinjaValue.of(text.startsWith(given.text(0)));
      case "endswith" -> JinjaValue.of(text.endsWith(given.text(0)));
      case "replace" -> JinjaValue.of(text.replace(given.text(0), given.text(1)));
      case "find" -> new JinjaValue.Whole(text.indexOf(given.text(0)));
      case "split" -> split(text, given);
      default -> throw new JinjaException("the method " + name);
    };
  }

  private static String left(String text, Arguments given) {
    int at = 0;
    while (at < text.length() && stripped(text.charAt(at), given)) {
      at++;
    }
    return text.substring(at);
  }

  private static String right(String text, Arguments given) {
    int at = text.length();
    while (at > 0 && stripped(text.charAt(at - 1), given)) {
      at--;
    }
    return text.substring(0, at);
  }

  private static boolean stripped(char c, Arguments given) {
    return given.inOrder().isEmpty() ? Character.isWhitespace(c) : given.text(0).indexOf(c) >= 0;
  }

  private static JinjaValue split(String text, Arguments given) {
    List<JinjaValue> parts = new ArrayList<>();
    if (given.inOrder().isEmpty()) {
      Arrays.stream(text.strip().split("\\s+")).map(JinjaValue::of).forEach(parts::add);
      return new JinjaValue.Items(parts);
    }
    String by = given.text(0);
    if (by.isEmpty()) {
      throw new JinjaException("a split by nothing");
    }
    int from = 0;
    for (int at = text.indexOf(by); at >= 0; at = text.indexOf(by, from)) {
      parts.add(JinjaValue.of(text.substring(from, at)));
      from = at + by.length();
    }
    parts.add(JinjaValue.of(text.substring(from)));
    return new JinjaValue.Items(parts);
  }

  private static JinjaValue fields(Map<String, JinjaValue> fields, String name, Arguments given) {
    return switch (name) {
      case "get" -> fields.getOrDefault(given.text(0), given.at(1, "default", JinjaValue.NONE));
      case "keys" -> new JinjaValue.Items(fields.keySet().stream().map(JinjaValue::of).toList());
      case "values" -> new JinjaValue.Items(List.copyOf(fields.values()));
      case "items" -> JinjaFilters.pairs(fields);
      default -> throw new JinjaException("the method " + name);
    };
  }
}
