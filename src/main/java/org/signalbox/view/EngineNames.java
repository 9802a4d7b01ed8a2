package org.signalbox.view;

import java.util.Optional;
import java.util.function.Function;
import org.signalbox.engine.EngineCard;

/**
 * What engines are called that are known by their ids alone, as those of past races and members of
 * combinations are.
 */
record EngineNames(Function<String, Optional<EngineCard>> cards, Wording wording) {
  /** Its id where it is not installed here and has no word of its own. */
  String of(String id) {
    return cards
        .apply(id)
        .map(wording::name)
        .orElseGet(
            () -> {
              String member = wording.words().term("term.member." + id, id);
              return wording.words().term("term.engine." + id + ".name", member);
            });
  }
}
