package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.words.Words;

class AutoPoolTest {
  /** People see who was weighed, by name. */
  @Test
  void everyMemberIsAnEngineOrHasANameOfItsOwn() {
    Set<String> engines =
        Forecasters.all().stream().map(e -> e.card().id()).collect(Collectors.toSet());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Words words = new Words(locale, Words.Missing.FAILS);
      List<String> nameless =
          Stream.of(AutoPool.members(), AutoPool.longSeasons(), AutoPool.rareDemands())
              .flatMap(List::stream)
              .map(AutoPool.Member::engine)
              .filter(id -> !engines.contains(id) && !words.knows("term.member." + id))
              .toList();
      assertEquals(List.of(), nameless);
    }
  }
}
