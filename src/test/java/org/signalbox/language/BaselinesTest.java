package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
      // Without common words the documents have 3, 3 and 2 words.
      double norm = 1.2 * (1 - 0.75 + 0.75 * 3 / (8 / 3.0));
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
  void logisticRegressionFindsWhatLiblinearFinds() {
    // scikit-learn 1.9.1, OneVsRestClassifier(LogisticRegression(C=5, solver="liblinear",
    // dual=True, tol=1e-8)) on the same six points.
    float[][] x = {{1, 0}, {.5f, .5f}, {0, 1}, {-.2f, .3f}, {.9f, -.4f}, {.1f, .8f}};
    Logistic fit = fit(x, new int[] {0, 0, 1, 2, 0, 1}, 3, 5);
    double[][] wanted = {
      {2.22083, -1.35343, -0.20366}, {-1.04157, 1.85370, -1.05537}, {-1.95301, -0.88698, -0.53913}
    };
    for (int k = 0; k < 3; k++) {
      LinearModel model = fit.models().get(k);
      assertEquals(wanted[k][0], model.dense()[0], 0.02);
      assertEquals(wanted[k][1], model.dense()[1], 0.02);
      assertEquals(wanted[k][2], model.intercept()[0], 0.02);
    }
    double[] p = fit.predict(FeatureRow.of(new float[] {.3f, .4f}));
    assertArrayEquals(new double[] {0.47363, 0.34349, 0.18287}, p, 0.005);
  }

  private static Logistic fit(float[][] x, int[] y, int classes, double c) {
    List<FeatureRow> rows = java.util.Arrays.stream(x).map(FeatureRow::of).toList();
    return Logistic.fit(new Logistic.Cases(rows, y, classes), 0, c, RunContext.quiet(1));
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
    Logistic fit = fit(x, y, 3, 10);
    for (int i = 0; i < x.length; i++) {
      assertTrue(fit.predict(FeatureRow.of(x[i]))[y[i]] > 0.5);
    }
  }

  @Test
  void aWordThatOnlyOneClassUsesDecides() {
    List<String> texts = List.of("a red bird", "a blue fish", "red bird here", "blue fish there");
    List<float[][]> parts = texts.stream().map(t -> new float[][] {{1, 0}}).toList();
    TextFeatures features = TextFeatures.learn(texts, parts);
    List<FeatureRow> rows = texts.stream().map(t -> features.of(t, parts.getFirst())).toList();
    Logistic fit =
        Logistic.fit(
            new Logistic.Cases(rows, new int[] {0, 1, 0, 1}, 2),
            features.terms().size(),
            5,
            RunContext.quiet(1));
    assertTrue(fit.predict(features.of("the bird", parts.getFirst()))[0] > 0.5);
    assertTrue(fit.predict(features.of("Fish!", parts.getFirst()))[1] > 0.5);
  }
}
