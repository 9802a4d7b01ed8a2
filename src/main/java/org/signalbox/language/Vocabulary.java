package org.signalbox.language;

import java.util.List;
import java.util.Optional;

/**
 * The tokens of a model and how text becomes them.
 *
 * @param tokens the piece of each id, as its spelling writes it; empty where there is none
 * @param merges pairs "left right", the first to be joined first
 * @param special ids that text can never become and that write nothing
 * @param added ids of further tokens that stand whole in text, such as runs of line breaks
 * @param begin what a text begins with
 */
record Vocabulary(
    List<String> tokens,
    List<String> merges,
    List<Integer> special,
    List<Integer> added,
    Spelling spelling,
    Optional<Integer> begin) {
  Vocabulary {
    tokens = unchanging(tokens);
    merges = unchanging(merges);
    special = List.copyOf(special);
    added = List.copyOf(added);
  }

  private static List<String> unchanging(List<String> strings) {
    return strings instanceof PackedStrings ? strings : List.copyOf(strings);
  }

  Optional<Integer> id(String token) {
    int id = tokens.indexOf(token);
    return id < 0 ? Optional.empty() : Optional.of(id);
  }
}
