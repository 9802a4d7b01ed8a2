package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitWordsTest {
  private final SplitWords german = new SplitWords(new Words(Locale.GERMANY, Words.Missing.FAILS));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5-fold, stratified | 5 Folds, stratifiziert",
        "5-fold | 5 Folds",
        "holdout of 400 of 2000, stratified | 400 von 2000 zurückgehalten, stratifiziert",
        "5-fold, rows of one patient kept together"
            + " | 5 Folds, Zeilen mit gleichem patient bleiben zusammen",
        "holdout of the last 20 of 100 by day | die letzten 20 von 100 nach day zurückgehalten",
        "4-fold forward in time, later rows from earlier ones by day"
            + " | 4 Folds vorwärts in der Zeit, spätere Zeilen aus früheren nach day",
        "last 12 held out | die letzten 12 zurückgehalten",
        "rolling origin, 3 x 12 held out of 100 of 500 series"
            + " | rollierender Ursprung, 3 × 12 zurückgehalten bei 100 von 500 Reihen",
        "nothing known to compare with | nichts zum Vergleich bekannt"
      })
  void germanSaysHowRowsWereHeldOut(String kept, String said) {
    assertEquals(said, german.of(kept));
  }

  @Test
  void whatIsNotKnownStays() {
    assertEquals("5-fold, by the moon", german.of("5-fold, by the moon"));
  }

  @Test
  void englishStaysAsItWasKept() {
    var english = new SplitWords(new Words(Locale.ENGLISH, Words.Missing.FAILS));
    assertEquals("5-fold, stratified", english.of("5-fold, stratified"));
  }
}
