package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a syntax explains a sample: the pattern score times the type score of van den Burg et
 * al. (2019), the pattern of a row being its number of cells.
 *
 * @param width cells of most rows that have more than one; 1 when hardly any has
 * @param value higher is better; 0 when the delimiter does not divide the sample
 */
record DialectScore(int width, double value) {
  private static final DialectScore NONE = new DialectScore(1, 0);
  private static final int MAX_CELLS = 20_000;

  static DialectScore of(ByteGrid grid, Syntax syntax) {
    Map<Integer, Integer> byWidth = new TreeMap<>();
    int rows = 0;
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.blank(row)) {
        byWidth.merge(grid.width(row), 1, Integer::sum);
        rows++;
      }
    }
    int width = 1;
    int most = 0;
    double pattern = 0;
    for (var entry : byWidth.entrySet()) {
      int cells = entry.getKey();
      pattern += entry.getValue() * (cells - 1.0) / cells;
      if (cells > 1 && entry.getValue() >= most) {
        width = cells;
        most = entry.getValue();
      }
    }
    if (most == 0 || most < share(syntax, rows) * rows) {
      return NONE;
    }
    return new DialectScore(width, pattern / byWidth.size() * types(grid, syntax));
  }

  /** A space stands in most texts: it divides cells only where it does so in nearly every line. */
  private static double share(Syntax syntax, int rows) {
    return syntax.spaced() ? Math.min(0.9, (rows - 2.0) / rows) : 0.4;
  }

  private static double types(ByteGrid grid, Syntax syntax) {
    int cells = 0;
    double known = 0;
    int numbers = 0;
    for (int row = 0; row < grid.rows() && cells < MAX_CELLS; row++) {
      for (int column = 0; column < grid.width(row); column++) {
        String raw = new String(grid.raw(row, column), StandardCharsets.UTF_8);
        CellKind kind = CellKind.of(raw, (char) syntax.quote());
        cells++;
        known += weight(kind);
        numbers += kind == CellKind.NUMBER || kind == CellKind.MOMENT ? 1 : 0;
      }
    }
    boolean prose = syntax.spaced() && numbers < 0.5 * cells;
    return cells == 0 || prose ? 0 : Math.max(1e-3, known / cells);
  }

  /** A list in a cell may also be several cells that were not divided. */
  private static double weight(CellKind kind) {
    return switch (kind) {
      case OTHER -> 0;
      case LIST -> 0.7;
      case EMPTY, NUMBER, MOMENT, ADDRESS, WORDS, QUOTED, STRUCTURE -> 1;
    };
  }
}
