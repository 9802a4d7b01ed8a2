package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.signalbox.task.ProblemException;

/** A piece of a lesson's file, which knows where it stands, so that a mistake has a line. */
sealed interface Yaml {
  Place place();

  /**
   * @param line the first is 1
   */
  record Place(Path file, int line) {
    /** A problem whose sentence begins with file and line. */
    ProblemException problem(String code, Object... more) {
      Object[] all = new Object[more.length + 2];
      all[0] = file.toString();
      all[1] = line;
      System.arraycopy(more, 0, all, 2, more.length);
      return ProblemException.of(code, all);
    }
  }

  /** A word, a sentence or a number. */
  record Text(Place place, String value) implements Yaml {
    double number(String name) {
      try {
        double number = Double.parseDouble(value.replace("_", ""));
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException _) {
        // Told below, as what is infinite is.
      }
      throw place.problem("SB-LESSON-14", name, value);
    }
  }

  /** Several of a kind. */
  record Items(Place place, List<Yaml> all) implements Yaml {
    public Items {
      all = List.copyOf(all);
    }
  }

  /** Names with what stands behind them, in the order of the file. */
  record Keys(Place place, Map<String, Yaml> all) implements Yaml {
    public Keys {
      all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    Optional<Yaml> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    /**
     * @throws ProblemException {@code SB-LESSON-12} when it is missing
     */
    Yaml get(String key) {
      return find(key).orElseThrow(() -> place.problem("SB-LESSON-12", key));
    }

    /**
     * @throws ProblemException {@code SB-LESSON-13} when something else stands here too
     */
    Keys only(String... known) {
      Set<String> names = new TreeSet<>(List.of(known));
      for (Map.Entry<String, Yaml> entry : all.entrySet()) {
        String name = entry.getKey();
        if (!names.contains(name)) {
          throw entry
              .getValue()
              .place()
              .problem("SB-LESSON-13", name, Nearest.of(name, names), String.join(", ", names));
        }
      }
      return this;
    }

    String text(String key) {
      return Yaml.text(key, get(key)).value().strip();
    }

    Optional<String> textIfAny(String key) {
      return find(key).map(found -> Yaml.text(key, found).value().strip());
    }

    double number(String key) {
      return Yaml.text(key, get(key)).number(key);
    }

    OptionalDouble numberIfAny(String key) {
      return find(key).stream().mapToDouble(found -> Yaml.text(key, found).number(key)).findFirst();
    }

    Keys keys(String key) {
      return Yaml.keys(key, get(key));
    }

    Items items(String key) {
      return get(key) instanceof Items items ? items : Yaml.shape(key, get(key), "SB-LESSON-29");
    }
  }

  /**
   * @throws ProblemException {@code SB-LESSON-11} when it is something else or empty
   */
  static Text text(String key, Yaml found) {
    return found instanceof Text text && !text.value().isBlank()
        ? text
        : shape(key, found, "SB-LESSON-11");
  }

  /**
   * Several, or one alone; each where it stands.
   *
   * @throws ProblemException {@code SB-LESSON-29} when it is neither, {@code SB-LESSON-11} when one
   *     is empty or there is none
   */
  static List<String> words(String key, Yaml found) {
    return switch (found) {
      case Text text -> List.of(text(key, text).value());
      case Items items when items.all().isEmpty() -> shape(key, found, "SB-LESSON-11");
      case Items items -> items.all().stream().map(item -> text(key, item).value()).toList();
      case Keys _ -> shape(key, found, "SB-LESSON-29");
    };
  }

  static Keys keys(String key, Yaml found) {
    return found instanceof Keys keys ? keys : shape(key, found, "SB-LESSON-03");
  }

  private static <T> T shape(String key, Yaml found, String code) {
    throw found.place().problem(code, key);
  }
}
