package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The special tokens with which a model says that it has finished.
 *
 * @param end the one that ends a turn, -1 where the vocabulary has none
 * @param ends all of them
 */
record ChatMarks(int end, Set<Integer> ends) {
  /** Ends of turns, then of documents, as the families that are read call them. */
  private static final List<String> NAMES =
      List.of(
          "<|im_end|>",
          "<|eot_id|>",
          "<end_of_turn>",
          "<|end|>",
          "<|eom_id|>",
          "</s>",
          "<eos>",
          "<|endoftext|>",
          "<|end_of_text|>");

  ChatMarks {
    ends = Set.copyOf(ends);
  }

  static ChatMarks of(Vocabulary vocabulary) {
    Map<String, Integer> known = new LinkedHashMap<>();
    NAMES.forEach(name -> known.put(name, -1));
    List<Integer> marks = new ArrayList<>(vocabulary.special());
    marks.addAll(vocabulary.added());
    for (int id : marks) {
      known.computeIfPresent(vocabulary.tokens().get(id), (_, _) -> id);
    }
    List<Integer> ends = known.values().stream().filter(id -> id >= 0).toList();
    return new ChatMarks(ends.isEmpty() ? -1 : ends.getFirst(), Set.copyOf(ends));
  }

  ChatMarks with(List<Integer> further) {
    Set<Integer> all = new HashSet<>(ends);
    all.addAll(further);
    return new ChatMarks(end < 0 && !further.isEmpty() ? further.getFirst() : end, all);
  }

  /** Whether the model says with this token that it has finished. */
  boolean ends(int id) {
    return ends.contains(id);
  }
}
