package org.signalbox.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens that are found whole in text, the longest first. */
final class TokenMarks {
  private final Map<Character, List<Mark>> byFirst = new HashMap<>();

  /** A token as it stands in text. */
  record Mark(String text, int id) {}

  /** Receives a text in parts, in order. */
  interface Parts {
    void text(String plain);

    void mark(Mark mark);
  }

  TokenMarks(Vocabulary vocabulary, List<Integer> ids) {
    for (int id : ids) {
      String text = vocabulary.tokens().get(id);
      if (!text.isEmpty()) {
        byFirst.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>()).add(new Mark(text, id));
      }
    }
    Comparator<Mark> longest = Comparator.comparing(mark -> -mark.text().length());
    byFirst.values().forEach(marks -> marks.sort(longest));
  }

  @Nullable Mark at(String text, int at) {
    for (Mark mark : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(mark.text(), at)) {
        return mark;
      }
    }
    return null;
  }

  void split(String text, Parts parts) {
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      Mark found = at(text, at);
      if (found == null) {
        at++;
        continue;
      }
      parts.text(text.substring(from, at));
      parts.mark(found);
      at += found.text().length();
      from = at;
    }
    parts.text(text.substring(from));
  }
}
