package org.signalbox.ingest;

/** The range and spread of a column of plain numbers; NaN for others. */
final class NumberFeatures {
  static final int WIDTH = 21;

  private NumberFeatures() {}

  static void add(ColumnFacts facts, FeatureRow row) {
    boolean known = facts.numeric();
    double mean = known ? facts.mean() : Double.NaN;
    double deviation = known ? facts.deviation() : Double.NaN;
    double low = known ? facts.min() : Double.NaN;
    double high = known ? facts.max() : Double.NaN;
    double range = high - low;
    row.add(known);
    for (double value : new double[] {mean, deviation, low, high}) {
      row.addScaled(value);
      row.add(value);
    }
    row.addScaled(range);
    row.add(ratio(mean - low, range));
    row.add(ratio(deviation, range));
    row.add(ratio(deviation, Math.abs(mean)));
    row.add(ratio(range + 1, facts.distinct()));
    row.add(ratio(range + 1, facts.rows()));
    row.add(high - facts.distinct());
    row.add(ratio(mean, high));
    row.add(low == Math.rint(low) && high == Math.rint(high));
    row.add(low >= 1800 && high <= 2100);
    row.add(low >= -180 && high <= 180 && low != Math.rint(low));
    row.add(low >= 0 && high <= 1);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
