package org.signalbox.ingest;

import java.util.Arrays;

/** Grows like a list and costs four bytes an entry. */
final class IntList {
  private int[] values;
  private int size;

  IntList() {
    this(1024);
  }

  /**
   * @param expected entries to have room for at once
   */
  IntList(int expected) {
    values = new int[Math.max(16, expected)];
  }

  static IntList of(int[] values) {
    var list = new IntList(values.length);
    System.arraycopy(values, 0, list.values, 0, values.length);
    list.size = values.length;
    return list;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  void setLast(int value) {
    values[size - 1] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
