package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void theSystemsLanguageKeepsItsCountry() {
    Locale austria = Locale.of("de", "AT");
    assertEquals(austria, Language.SYSTEM.locale(austria));
  }

  @Test
  void aSystemOfAnotherLanguageGetsEnglish() {
    assertEquals(Locale.ENGLISH, Language.SYSTEM.locale(Locale.FRANCE));
  }

  @Test
  void aChosenLanguageHoldsOnAnySystem() {
    assertEquals(Locale.GERMANY, Language.GERMAN.locale(Locale.US));
    assertEquals(Locale.ENGLISH, Language.ENGLISH.locale(Locale.GERMANY));
  }

  @Test
  void codesAreReadAsTheSystemWritesThem() {
    assertEquals(Optional.of(Language.GERMAN), Language.of("de"));
    assertEquals(Optional.of(Language.GERMAN), Language.of("de_CH.UTF-8"));
    assertEquals(Optional.of(Language.ENGLISH), Language.of("EN-us"));
    assertEquals(Optional.empty(), Language.of("C.UTF-8"));
  }
}
