package org.signalbox.ingest;

/** How many rows and different values a column has. */
final class VarietyFeatures {
  static final int WIDTH = 7;

  private VarietyFeatures() {}

  static void add(ColumnFacts facts, FeatureRow row) {
    double rows = Math.max(1, facts.rows());
    double valued = Math.max(1, facts.valued());
    row.addScaled(facts.rows());
    row.addScaled(facts.valued());
    row.addScaled(facts.distinct());
    row.add(facts.distinct());
    row.add(facts.distinct() / rows);
    row.add(facts.distinct() / valued);
    row.add(facts.distinct() >= facts.rows());
  }
}
