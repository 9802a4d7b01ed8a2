package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Observations of many series in the order of their source: the number of the series, a second and
 * some values each, as primitives in segments, so that growing copies nothing.
 */
final class Rows {
  private static final int BITS = 16;
  private static final int SEGMENT = 1 << BITS;

  private final int width;
  private final List<int[]> series = new ArrayList<>();
  private final List<long[]> seconds = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private int size;

  /**
   * @param width values of a row
   */
  Rows(int width) {
    this.width = width;
  }

  int size() {
    return size;
  }

  void add(int number, long second) {
    if (size == series.size() * SEGMENT) {
      series.add(new int[SEGMENT]);
      seconds.add(new long[SEGMENT]);
      values.add(new double[SEGMENT * width]);
    }
    series.get(size >> BITS)[size & SEGMENT - 1] = number;
    seconds.get(size >> BITS)[size & SEGMENT - 1] = second;
    size++;
  }

  /** Sets a value of the row added last. */
  void set(int column, double value) {
    int row = size - 1;
    values.get(row >> BITS)[(row & SEGMENT - 1) * width + column] = value;
  }

  int series(int row) {
    return series.get(row >> BITS)[row & SEGMENT - 1];
  }

  long second(int row) {
    return seconds.get(row >> BITS)[row & SEGMENT - 1];
  }

  double value(int row, int column) {
    return values.get(row >> BITS)[(row & SEGMENT - 1) * width + column];
  }

  /**
   * The rows of each series, in their order.
   *
   * @param from the lowest number of a series here
   * @param count how many numbers follow it
   */
  int[][] bySeries(int from, int count) {
    int[] sizes = new int[count];
    for (int row = 0; row < size; row++) {
      sizes[series(row) - from]++;
    }
    int[][] rows = new int[count][];
    for (int k = 0; k < count; k++) {
      rows[k] = new int[sizes[k]];
    }
    int[] filled = new int[count];
    for (int row = 0; row < size; row++) {
      int k = series(row) - from;
      rows[k][filled[k]++] = row;
    }
    return rows;
  }
}
