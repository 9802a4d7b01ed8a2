package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TextClassificationTask;

class BaselinesTest {
  @Test
  void bm25ScoresAsInThePublishedFormula() {
    // rank_bm25's documented example corpus, scored by hand with k1 1.2, b 0.75 and the
    // never-negative idf of Lucene: ln(1 + (3 - 1 + 0.5) / (1 + 0.5)) = 0.98083.
    RetrievalTask task =
        new RetrievalTask(
            "london",
            List.of(
                new Document("a", "Hello there good man"),
                new Document("b", "It is quite windy in London"),
                new Document("c", "How is the weather today")),
            List.of(new Document("q", "windy London")),
            List.of(Set.of()),
            3);
    try (var fitted = new Bm25().fit(task, RunContext.quiet(1))) {
      var hits = fitted.predict(task, RunContext.quiet(1)).answer().hits().getFirst();
      assertEquals("b", hits.getFirst().document());
      double norm = 1.2 * (1 - 0.75 + 0.75 * 6 / 5.0);
      assertEquals(2 * 0.980829 * 2.2 / (1 + norm), hits.getFirst().score(), 1e-5);
      assertEquals(0, hits.get(1).score());
    }
  }

  @Test
  void keywordsAreTheWordsThatTellLabelsApart() {
    TextClassificationTask task =
        new TextClassificationTask(
            "mail",
            List.of(
                new Document("1", "win a free prize now"),
                new Document("2", "free entry, win cash"),
                new Document("3", "are you home for dinner"),
                new Document("4", "dinner at home later"),
                new Document("5", "a free prize for you")),
            new int[] {0, 0, 1, 1, -1},
            List.of("spam", "ham"));
    try (var fitted = new KeywordLabels().fit(task, RunContext.quiet(1))) {
      assertEquals(0, fitted.predict(task, RunContext.quiet(1)).answer().best(0));
    }
  }

  @Test
  void withoutLabelledTextsKeywordsAreTheLabelsOwnWords() {
    TextClassificationTask task =
        new TextClassificationTask(
            "mail",
            List.of(new Document("1", "my account balance is wrong")),
            new int[] {-1},
            List.of("weather", "account balance"));
    try (var fitted = new KeywordLabels().fit(task, RunContext.quiet(1))) {
      assertEquals(1, fitted.predict(task, RunContext.quiet(1)).answer().best(0));
    }
  }

  @Test
  void logisticRegressionFindsTheMaximumLikelihood() {
    // scikit-learn 1.9.1, LogisticRegression(C=1e6) on the same six points; here the slope is the
    // difference of two classes.
    float[][] x = {{0f}, {1f}, {2f}, {3f}, {4f}, {5f}};
    Logistic fit = Logistic.fit(x, new int[] {0, 0, 1, 0, 1, 1}, 2, 1e6, RunContext.quiet(1));
    double slope = fit.weights()[1][0] - fit.weights()[0][0];
    double intercept = fit.weights()[1][1] - fit.weights()[0][1];
    assertEquals(1.21403, slope, 0.02);
    assertEquals(-3.03507, intercept, 0.05);
  }

  @Test
  void logisticRegressionSeparatesThreeClouds() {
    Random random = new Random(7);
    float[][] x = new float[90][2];
    int[] y = new int[90];
    for (int i = 0; i < x.length; i++) {
      y[i] = i % 3;
      x[i][0] = (float) (Math.cos(2 * Math.PI * y[i] / 3) + random.nextGaussian() * 0.1);
      x[i][1] = (float) (Math.sin(2 * Math.PI * y[i] / 3) + random.nextGaussian() * 0.1);
    }
    Logistic fit = Logistic.fit(x, y, 3, 10, RunContext.quiet(1));
    for (int i = 0; i < x.length; i++) {
      assertTrue(fit.predict(x[i])[y[i]] > 0.5);
    }
  }
}
