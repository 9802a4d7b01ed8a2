package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The special tokens with which a model says that it has finished.
 *
 * @param ends by id
 */
record ChatMarks(Set<Integer> ends) {
  /** Ends of turns and of documents, as the families that are read call them. */
  private static final List<String> NAMES =
      List.of(
          "<|im_end|>",
          "<|endoftext|>",
          "<|eot_id|>",
          "<|eom_id|>",
          "<|end_of_text|>",
          "<end_of_turn>",
          "<eos>",
          "</s>",
          "<|end|>");

  ChatMarks {
    ends = Set.copyOf(ends);
  }

  static ChatMarks of(Vocabulary vocabulary) {
    Set<Integer> ends = new HashSet<>();
    List<Integer> marks = new ArrayList<>(vocabulary.special());
    marks.addAll(vocabulary.added());
    for (int id : marks) {
      if (NAMES.contains(vocabulary.tokens().get(id))) {
        ends.add(id);
      }
    }
    return new ChatMarks(ends);
  }

  ChatMarks with(List<Integer> further) {
    Set<Integer> all = new HashSet<>(ends);
    all.addAll(further);
    return new ChatMarks(all);
  }

  /** Whether the model says with this token that it has finished. */
  boolean ends(int id) {
    return ends.contains(id);
  }
}
