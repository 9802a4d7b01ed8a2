package org.signalbox.language;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;

/**
 * A logistic regression over weighted words and pairs of words, without any encoder: the smallest
 * pupil that can still label texts.
 */
public final class WordHead {
  private static final double C = 5;

  /** Without an encoder there is nothing but words. */
  private static final float[][] NO_PARTS = new float[0][];

  private final TextFeatures features;
  private final Logistic head;

  private WordHead(TextFeatures features, Logistic head) {
    this.features = features;
    this.head = head;
  }

  /**
   * @param labels the class of each text
   */
  public static WordHead fit(List<String> texts, int[] labels, int classes, RunContext context) {
    TextFeatures features = TextFeatures.learn(texts, Collections.nCopies(texts.size(), NO_PARTS));
    List<FeatureRow> rows = texts.stream().map(text -> features.of(text, NO_PARTS)).toList();
    Logistic.Cases cases = new Logistic.Cases(rows, labels, classes);
    return new WordHead(features, Logistic.fit(cases, features.terms().size(), C, context));
  }

  /** One entry a class, summing to 1. */
  public double[] probabilities(String text) {
    return head.predict(features.of(text, NO_PARTS));
  }

  /** How many numbers were learned: a weight for each term and an intercept, for each model. */
  public int parameters() {
    return IntStream.range(0, head.models().size()).map(_ -> features.terms().size() + 1).sum();
  }
}
