package org.signalbox.boosting;

/**
 * How each tree grows, in XGBoost's terms (Chen and Guestrin, 2016).
 *
 * @param learningRate share of each tree's correction that is taken, "eta"
 * @param depth levels of splits at most
 * @param childWeight least sum of second derivatives in a leaf
 * @param rowShare share of rows drawn for each tree
 * @param columnShare share of columns drawn for each tree
 */
public record Growth(
    double learningRate, int depth, double childWeight, double rowShare, double columnShare) {
  public Growth {
    boolean shares = rowShare > 0 && rowShare <= 1 && columnShare > 0 && columnShare <= 1;
    if (!shares || learningRate <= 0 || depth < 1 || childWeight < 0) {
      throw new IllegalArgumentException(
          "rate %s, depth %d, weight %s, shares %s and %s"
              .formatted(learningRate, depth, childWeight, rowShare, columnShare));
    }
  }

  /** Good for most tables. */
  public static Growth usual() {
    return new Growth(0.1, 6, 1, 0.8, 0.8);
  }
}
