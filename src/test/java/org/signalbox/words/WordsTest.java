package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words(Locale.US, Words.Missing.FAILS);

  @Test
  void fillsInWhatTheSentenceMentions() {
    assertEquals(
        "There is no column \"x\". The columns are: a, b.",
        words.sentence("SB-TASK-01", List.of("x", "a, b")));
  }

  @Test
  void aLanguageWithoutABundleGetsTheSameSentences() {
    Words other = new Words(Locale.JAPAN, Words.Missing.FAILS);
    assertTrue(other.sentence("SB-TASK-01", "x", "a").startsWith("There is no column"));
  }

  @Test
  void aGapFailsWhereTestsRun() {
    assertThrows(MissingResourceException.class, () -> words.sentence("SB-NOWHERE-01"));
  }

  @Test
  void aGapShowsTheCodeWherePeopleRead() {
    Words shown = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    assertEquals("SB-NOWHERE-01 [a.csv, 3]", shown.sentence("SB-NOWHERE-01", "a.csv", 3));
    assertEquals("SB-NOWHERE-01", shown.sentence("SB-NOWHERE-01"));
  }
}
