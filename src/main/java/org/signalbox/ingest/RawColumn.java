package org.signalbox.ingest;

/**
 * One column before typing.
 *
 * @param cells the different cells, trimmed
 * @param codes the entry of {@code cells} for each row; -1 where the source has no cell at all
 */
record RawColumn(String name, Dictionary cells, int[] codes) {
  int rows() {
    return codes.length;
  }

  /** How many rows hold each of the different cells. */
  int[] counts() {
    int[] counts = new int[cells.size()];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return counts;
  }
}
