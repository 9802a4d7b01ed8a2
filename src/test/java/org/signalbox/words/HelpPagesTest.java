package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpPagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyCodeHasAPageThatNamesNothingInBraces(String language) {
    HelpPages pages = new HelpPages(new Words(Locale.of(language), Words.Missing.FAILS));
    assertTrue(pages.all().size() > 300);
    for (HelpPage page : pages.all()) {
      assertFalse(page.sentence().isBlank(), page.code());
      assertFalse(page.sentence().matches(".*[{}].*"), () -> page.code() + page.sentence());
      assertFalse(page.origin().isBlank(), page.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SB-INGEST-01", "sb-ingest-01", " SB-INGEST-01 "})
  void aCodeIsFoundHoweverItIsTyped(String typed) {
    HelpPages pages = new HelpPages(new Words(Locale.ENGLISH, Words.Missing.FAILS));
    assertEquals("INGEST", pages.find(typed).orElseThrow().room());
  }
}
