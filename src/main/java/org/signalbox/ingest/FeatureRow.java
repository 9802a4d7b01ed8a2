package org.signalbox.ingest;

/** Fills the features of one column from the left. */
final class FeatureRow {
  private final float[] values;
  private int at;

  FeatureRow(int width) {
    values = new float[width];
  }

  void add(double value) {
    values[at++] = (float) value;
  }

  void add(boolean flag) {
    add(flag ? 1 : 0);
  }

  /** Amounts of very different sizes, with their sign. */
  void addScaled(double value) {
    add(Math.signum(value) * Math.log1p(Math.abs(value)));
  }

  /**
   * Counts runs of characters by a hash; collisions are few enough not to matter.
   *
   * @param buckets how many places follow
   */
  void addHashed(Iterable<String> pieces, int buckets) {
    for (String piece : pieces) {
      values[at + Math.floorMod(hash(piece), buckets)]++;
    }
    at += buckets;
  }

  int size() {
    return at;
  }

  float[] values() {
    return values;
  }

  /** FNV-1a with a final mix, since its low bits alone are poor. */
  private static int hash(String piece) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < piece.length(); i++) {
      hash = (hash ^ piece.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    return hash * 0x2c1b3c6d >>> 7;
  }
}
