package org.signalbox.tabular;

/** Encoded rows with what is to be learned from them. */
record Training(EncodedTable table, Target target) {
  Training pick(int[] rows) {
    return new Training(table.pick(rows), target.pick(rows));
  }

  int rows() {
    return target.size();
  }
}
