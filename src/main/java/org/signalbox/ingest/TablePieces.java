package org.signalbox.ingest;

import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.Table;

/**
 * A table that is read in pieces of whole rows, as often as is asked, so that only a piece need be
 * held. All pieces are read as the head was: same dialect, same order of day and month, same mark
 * before a fraction.
 */
public interface TablePieces {
  /** The first rows; the whole table where it is small or its format has no rows to cut at. */
  Dataset head();

  /**
   * Reads the table from its first row to its last.
   *
   * @return what was skipped or doubtful
   * @throws org.signalbox.task.ProblemException when the source can't be read any more
   * @throws org.signalbox.engine.CancelledException soon after the context's cancellation
   */
  List<Dataset.Doubt> each(Wanted wanted, Sink sink, RunContext ctx);

  /**
   * The columns that the pieces shall have.
   *
   * @param words read as words, whatever they look like
   * @param numbers read as numbers; other cells are missing
   * @param typed read as the head was
   */
  record Wanted(List<String> words, List<String> numbers, List<String> typed) {
    public Wanted {
      words = List.copyOf(words);
      numbers = List.copyOf(numbers);
      typed = List.copyOf(typed);
    }
  }

  /** Takes the pieces in their order. */
  @FunctionalInterface
  interface Sink {
    /**
     * @param done share of the source that was read, from 0 to 1
     */
    void take(Table piece, double done);
  }
}
