package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Document;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TextClassificationTask;

class TfidfXgBoostTest {
  private static final RunContext CONTEXT = RunContext.quiet(1);
  private static final List<String> TOPICS = List.of("sport", "weather", "money");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("goal", "team", "match", "coach"),
          List.of("rain", "sun", "wind", "cloud"),
          List.of("bank", "price", "tax", "loan"));

  /** Each text holds two words of its topic among words that every topic has. */
  private static TextClassificationTask topics(int texts) {
    Random random = new Random(9);
    List<Document> documents = new ArrayList<>();
    int[] labels = new int[texts];
    for (int i = 0; i < texts; i++) {
      labels[i] = i % 3;
      List<String> own = WORDS.get(labels[i]);
      String text =
          "the %s was seen near a %s on day %d"
              .formatted(own.get(random.nextInt(4)), own.get(random.nextInt(4)), i);
      documents.add(new Document("d" + i, text));
    }
    return new TextClassificationTask("topics", documents, labels, TOPICS);
  }

  private static TextClassificationTask hideFrom(TextClassificationTask task, int first) {
    var hidden = new java.util.BitSet();
    hidden.set(first, task.labels().length);
    return task.masked(hidden);
  }

  @Test
  void labelsTextsByTheirWords() {
    TextClassificationTask truth = topics(240);
    TextClassificationTask task = hideFrom(truth, 180);
    try (var fitted = TabularEngines.texts().getFirst().fit(task, CONTEXT)) {
      var result = fitted.predict(task, CONTEXT);
      int right = 0;
      for (int i = 0; i < 60; i++) {
        right += result.answer().best(i) == truth.labels()[180 + i] ? 1 : 0;
      }
      assertTrue(right >= 58, right + " of 60");
      assertEquals(180, fitted.usage().get(Count.DOCUMENTS));
      assertEquals(60, result.usage().get(Count.DOCUMENTS));
    }
  }

  @Test
  void aClassWithoutAnExampleGetsNoProbability() {
    TextClassificationTask all = topics(60);
    List<String> more = List.of("sport", "weather", "money", "music");
    var task = hideFrom(new TextClassificationTask("t", all.documents(), all.labels(), more), 50);
    try (var fitted = TabularEngines.texts().getFirst().fit(task, CONTEXT)) {
      double[] line = fitted.predict(task, CONTEXT).answer().probabilities()[0];
      assertEquals(0, line[3]);
      assertEquals(1, line[0] + line[1] + line[2], 1e-9);
    }
  }

  @Test
  void tooFewOrOneLabelIsRefused() {
    var engine = TabularEngines.texts().getFirst();
    var none = assertInstanceOf(Suitability.Unwilling.class, engine.suits(hideFrom(topics(9), 0)));
    assertEquals("SB-TABULAR-11", none.reason().code());
    TextClassificationTask topics = topics(9);
    var one = new TextClassificationTask("t", topics.documents(), new int[9], TOPICS);
    var same = assertInstanceOf(Suitability.Unwilling.class, engine.suits(one));
    assertEquals("SB-TABULAR-12", same.reason().code());
  }

  @Test
  void textsWithoutACommonWordFail() {
    List<Document> documents =
        List.of(
            new Document("1", "one"),
            new Document("2", "two"),
            new Document("3", "three"),
            new Document("4", "four"));
    var task = new TextClassificationTask("t", documents, new int[] {0, 1, 0, 1}, TOPICS);
    var thrown =
        assertThrows(
            ProblemException.class, () -> TabularEngines.texts().getFirst().fit(task, CONTEXT));
    assertEquals("SB-TABULAR-13", thrown.problem().code());
  }

  /** scikit-learn 1.9.1: TfidfVectorizer(ngram_range=(1, 2), min_df=2, token_pattern=r"\w+"). */
  @Test
  void weighsTermsLikeScikitLearn() {
    List<String> texts = List.of("the cat sat", "the cat ran fast", "a dog ran fast");
    var cancellation = new Cancellation();
    Vocabulary vocabulary = Vocabulary.learn(texts, 100, cancellation);
    assertEquals(
        java.util.Set.of("cat", "fast", "ran", "ran fast", "the", "the cat"),
        vocabulary.terms().keySet());
    var weighed = vocabulary.weigh(texts, cancellation);
    assertArrayEquals(new long[] {0, 3, 9, 12}, weighed.starts());
    assertEquals(0.57735027, weighed.values()[0], 1e-6);
    assertEquals(0.40824829, weighed.values()[3], 1e-6);
  }
}
