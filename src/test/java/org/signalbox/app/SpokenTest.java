package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.settings.Language;

class SpokenTest {
  private static final Map<String, String> GERMAN_VARIABLE = Map.of("SIGNALBOX_LANG", "de");

  private final Spoken english = new Spoken(Locale.US);

  @Test
  void theSystemIsFollowedWhereNothingIsAsked() {
    assertEquals(Locale.ENGLISH, english.now(words("doctor"), Map.of(), Language.SYSTEM));
    assertEquals(
        Locale.GERMANY, new Spoken(Locale.GERMANY).now(words(), Map.of(), Language.SYSTEM));
  }

  @Test
  void theOptionComesBeforeTheVariableAndThatBeforeWhatIsKept() {
    assertEquals(Locale.GERMANY, english.now(words(), Map.of(), Language.GERMAN));
    assertEquals(Locale.GERMANY, english.now(words(), GERMAN_VARIABLE, Language.ENGLISH));
    String[] asked = words("route", "a.csv", "--lang=en");
    assertEquals(Locale.ENGLISH, english.now(asked, GERMAN_VARIABLE, Language.GERMAN));
    assertEquals(
        Locale.GERMANY, english.now(words("--lang", "de", "demo"), Map.of(), Language.ENGLISH));
  }

  @Test
  void aLanguageAloneIsNoCommand() {
    assertTrue(Spoken.alone(words()));
    assertTrue(Spoken.alone(words("--lang", "de")));
    assertTrue(Spoken.alone(words("--lang=en")));
    assertFalse(Spoken.alone(words("--lang", "fr")));
    assertFalse(Spoken.alone(words("doctor", "--lang=de")));
  }

  private static String[] words(String... words) {
    return words;
  }
}
