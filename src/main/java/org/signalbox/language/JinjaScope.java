package org.signalbox.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for; what is set in a loop ends with it. */
final class JinjaScope {
  private final Map<String, JinjaValue> values;
  private final @Nullable JinjaScope around;

  JinjaScope(Map<String, JinjaValue> values) {
    this(values, null);
  }

  private JinjaScope(Map<String, JinjaValue> values, @Nullable JinjaScope around) {
    this.values = values;
    this.around = around;
  }

  JinjaScope inner() {
    return new JinjaScope(new HashMap<>(), this);
  }

  void set(String name, JinjaValue value) {
    values.put(name, value);
  }

  JinjaValue get(String name) {
    JinjaValue here = values.get(name);
    if (here != null) {
      return here;
    }
    return around == null ? JinjaValue.UNDEFINED : around.get(name);
  }
}
