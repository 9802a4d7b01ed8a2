package org.signalbox.boosting;

/** How trees split on a feature; each constant carries XGBoost's own sign for it. */
public enum FeatureType {
  /** Ordered values, split at a threshold. */
  NUMBER("q"),
  /** Codes 0, 1, 2 ... without an order, split into two sets. */
  CATEGORY("c");

  final String sign;

  FeatureType(String sign) {
    this.sign = sign;
  }
}
