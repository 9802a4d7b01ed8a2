package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays the words of another language over a lesson's own. */
final class Overlay {
  private static final Set<String> WORDS =
      Set.of(
          "title", "question", "text", "unit", "says", "right", "wrong", "figure", "source", "try");

  private Overlay() {}

  static Yaml.Keys of(Yaml.Keys lesson, Yaml.Keys words) {
    return keys(lesson, words, Set.of());
  }

  /**
   * @param inside the names that are words where these keys stand; all that are, where it is empty
   */
  private static Yaml.Keys keys(Yaml.Keys lesson, Yaml.Keys words, Set<String> inside) {
    Map<String, Yaml> laid = new LinkedHashMap<>(lesson.all());
    words
        .all()
        .forEach(
            (key, other) -> {
              Yaml own = laid.get(key);
              boolean word = WORDS.contains(key) || inside.contains(key);
              if (own == null || (other instanceof Yaml.Text && !word)) {
                throw other.place().problem("SB-LESSON-24", key);
              }
              laid.put(key, piece(key, own, other));
            });
    return new Yaml.Keys(lesson.place(), laid);
  }

  private static Yaml piece(String key, Yaml own, Yaml other) {
    if (own instanceof Yaml.Text && other instanceof Yaml.Text) {
      return other;
    }
    if (own instanceof Yaml.Keys keys && other instanceof Yaml.Keys words) {
      return keys(keys, words, key.equals("names") ? keys.all().keySet() : Set.of());
    }
    if (own instanceof Yaml.Items items
        && other instanceof Yaml.Items words
        && items.all().size() == words.all().size()) {
      List<Yaml> laid = new ArrayList<>();
      for (int i = 0; i < items.all().size(); i++) {
        laid.add(piece(key, items.all().get(i), words.all().get(i)));
      }
      return new Yaml.Items(own.place(), laid);
    }
    throw other.place().problem("SB-LESSON-24", key);
  }
}
