package org.signalbox.tabular;

/**
 * Which rows of a node go left.
 *
 * @param slot the slot that decides
 * @param left a bit for each bin that goes left
 * @param gain fall of the summed squared error, or of rows x Gini impurity
 */
record Split(int slot, long[] left, double gain) {
  static boolean goesLeft(long[] bits, int from, int bin) {
    return (bits[from + (bin >> 6)] >>> (bin & 63) & 1) != 0;
  }

  boolean goesLeft(int bin) {
    return goesLeft(left, 0, bin);
  }
}
