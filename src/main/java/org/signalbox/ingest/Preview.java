package org.signalbox.ingest;

import java.util.List;
import org.signalbox.task.Problem;

/**
 * The first rows as they stand in the source, before typing.
 *
 * @param names of the columns; empty for prose
 */
public record Preview(List<String> names, List<Line> lines) {
  public Preview {
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /**
   * @param number line of the source where the row begins, counted from 1
   * @param cells the row's cells in the source's order, as many as it has
   * @param problems what is wrong or doubtful on this line; empty when nothing is
   */
  public record Line(long number, List<String> cells, List<Problem> problems) {
    public Line {
      cells = List.copyOf(cells);
      problems = List.copyOf(problems);
    }
  }
}
