package org.signalbox.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes records of JSON objects without data binding, which takes a tenth of a second before its
 * first value. Knows what the records of this room are made of, and nothing else.
 */
final class KeptRecord {
  private KeptRecord() {}

  /**
   * @param standard gives what is lacking
   * @throws IllegalArgumentException for a value that can't be
   */
  static <T extends Record> T read(JsonNode found, T standard, Class<T> type) {
    return record(found, Optional.of(standard), type);
  }

  private static <T extends Record> T record(
      JsonNode found, Optional<? extends Record> standard, Class<T> type) {
    if (!(found instanceof ObjectNode)) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + found);
    }
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      JsonNode value = found.path(parts[i].getName());
      Optional<Object> usual = standard.map(part(parts[i]));
      values[i] =
          (value.isMissingNode() || value.isNull()) && usual.isPresent()
              ? usual.get()
              : value(value, usual, parts[i].getGenericType());
    }
    try {
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static java.util.function.Function<Record, Object> part(RecordComponent part) {
    return record -> {
      try {
        return part.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static Object value(JsonNode found, Optional<Object> standard, Type type) {
    if (type instanceof ParameterizedType of) {
      Type inner = of.getActualTypeArguments()[0];
      return of.getRawType() == List.class ? list(found, inner) : optional(found, inner);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == OptionalDouble.class) {
      return empty(found) ? OptionalDouble.empty() : OptionalDouble.of(number(found));
    }
    if (plain.isRecord()) {
      return record(found, standard.map(Record.class::cast), plain.asSubclass(Record.class));
    }
    return scalar(found, plain);
  }

  private static Object scalar(JsonNode found, Class<?> type) {
    if (type == int.class && found.isIntegralNumber() && found.canConvertToInt()) {
      return found.asInt();
    }
    if (type == double.class) {
      return number(found);
    }
    if (type == String.class && found.isString()) {
      return found.asString();
    }
    if (type.isEnum() && found.isString()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(found.asString()))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(type + ": " + found));
    }
    throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + found);
  }

  private static double number(JsonNode found) {
    if (!found.isNumber()) {
      throw new IllegalArgumentException("no number: " + found);
    }
    return found.asDouble();
  }

  private static List<Object> list(JsonNode found, Type inner) {
    if (!found.isArray()) {
      throw new IllegalArgumentException("no list: " + found);
    }
    List<Object> all = new ArrayList<>();
    found.forEach(each -> all.add(value(each, Optional.empty(), inner)));
    return all;
  }

  private static Optional<Object> optional(JsonNode found, Type inner) {
    return empty(found) ? Optional.empty() : Optional.of(value(found, Optional.empty(), inner));
  }

  private static boolean empty(JsonNode found) {
    return found.isMissingNode() || found.isNull();
  }
}
