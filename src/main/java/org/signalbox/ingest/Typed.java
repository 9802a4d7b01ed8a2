package org.signalbox.ingest;

import java.util.BitSet;
import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.Problem;

/**
 * A column after typing.
 *
 * @param misfits rows whose cell is of another type and therefore became missing
 * @param missingWords cells that held a word for "missing", such as NA
 * @param marked whether the numbers carry units, currency signs or group marks
 * @param samples some of the different cells as they were written
 * @param doubts about the column as a whole
 */
record Typed(
    Column column,
    BitSet misfits,
    int missingWords,
    boolean marked,
    List<String> samples,
    Clue clue,
    List<Problem> doubts) {}
