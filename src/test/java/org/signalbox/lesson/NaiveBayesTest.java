package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaiveBayesTest {
  private static final List<String> TEXTS =
      List.of("good film", "good good plot", "bad film", "bad plot bad");

  @Test
  void wordsCountOnceAText() {
    assertEquals(List.of("good", "plot"), NaiveBayes.read(TEXTS).get(1));
  }

  @Test
  void rareWordsAreLeftOut() {
    var words = NaiveBayes.vocabulary(NaiveBayes.read(List.of("a b", "b c", "b")));
    assertEquals(java.util.Set.of("b"), words.keySet());
  }

  /**
   * By hand: four words are known, each class holds four, and each word counts half a time before
   * anything is seen; good stands in two texts of the first class: 2.5 / 6 against 0.5 / 6.
   */
  @Test
  void theProbabilitiesAreThoseOfBayesRule() {
    List<List<String>> read = NaiveBayes.read(TEXTS);
    NaiveBayes model = NaiveBayes.fit(NaiveBayes.vocabulary(read), read, new int[] {0, 0, 1, 1}, 2);
    double[] shares = model.probabilities(List.of("good", "unheard"));
    assertArrayEquals(new double[] {2.5 / 3, 0.5 / 3}, shares, 1e-12);
  }

  @Test
  void spoiltLabelsAreAsManyAsTheShareSays() {
    int[] labels = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    int[] spoilt = SelfTraining.spoilt(labels, 0.3, 2, 5);
    int changed = 0;
    for (int i = 0; i < labels.length; i++) {
      changed += labels[i] == spoilt[i] ? 0 : 1;
    }
    assertEquals(3, changed);
  }
}
