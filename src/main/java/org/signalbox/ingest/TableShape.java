package org.signalbox.ingest;

import java.util.List;

/**
 * Which rows of a grid are the table.
 *
 * @param header row with the names, -1 when there is none
 * @param names one a column, all different
 * @param body the table's rows in the grid
 * @param columns the grid's column behind each of the table's
 * @param gridWidth cells that a full row has in the grid
 * @param skip lines above the header, or above the first row where there is no header
 */
record TableShape(
    int header, List<String> names, int[] body, int[] columns, int gridWidth, int skip) {
  TableShape {
    names = List.copyOf(names);
  }
}
