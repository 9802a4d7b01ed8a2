package org.signalbox.ingest;

import java.util.Optional;

/** What a column says about the habits of its table. */
sealed interface Clue {
  /** It has nothing to do with them, or reads the same either way. */
  record None() implements Clue {}

  /** It can only be read with these; an empty field is one it says nothing of. */
  record Clear(Optional<DecimalMark> mark, Optional<DateOrder> order) implements Clue {}

  /** It can be read in two ways and was read as the habits say. */
  record Open() implements Clue {}

  static Clue none() {
    return new None();
  }

  static Clue mark(DecimalMark mark) {
    return new Clear(Optional.of(mark), Optional.empty());
  }

  static Clue order(DateOrder order) {
    return new Clear(Optional.empty(), Optional.of(order));
  }
}
