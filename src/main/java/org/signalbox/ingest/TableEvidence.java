package org.signalbox.ingest;

/**
 * Whether the lines of a text that may also be prose are rows of a table: several cells in most of
 * them, short ones where only commas divide, which stand in sentences too; or, in a single column,
 * numbers or dates.
 */
final class TableEvidence {
  private static final int SAMPLE = 500;

  private final ByteGrid grid;
  private final Syntax syntax;
  private int rows;
  private int usual;
  private int cells;
  private int measured;
  private long characters;
  private int sentences;
  private int spaced;

  TableEvidence(TextTable table) {
    this.grid = table.grid();
    this.syntax = table.syntax();
    int width = table.score() > 0 ? table.width() : 1;
    for (int row = 0; row < Math.min(grid.rows(), SAMPLE); row++) {
      if (!grid.blank(row)) {
        rows++;
        if (grid.width(row) == width) {
          take(row, width);
        }
      }
    }
  }

  private void take(int row, int width) {
    usual++;
    String last = "";
    for (int column = 0; column < width; column++) {
      last = grid.cell(row, column);
      CellKind kind = CellKind.of(last, (char) 0);
      cells++;
      spaced += grid.afterSpace(row, column) ? 1 : 0;
      measured += kind == CellKind.NUMBER || kind == CellKind.MOMENT ? 1 : 0;
      characters += last.length();
    }
    boolean ended = !last.isEmpty() && ".!?:".indexOf(last.charAt(last.length() - 1)) >= 0;
    sentences += ended && last.chars().filter(c -> c == ' ').count() >= 3 ? 1 : 0;
  }

  boolean convincing() {
    if (usual == cells) {
      return rows >= 3 && measured >= Math.min(0.95 * rows, rows - 1.0);
    }
    boolean most = usual >= 2 && usual >= (usual >= 3 ? 0.5 : 1.0) * rows;
    boolean numbers = measured >= 0.2 * cells;
    if (syntax.delimiter() != ',' && syntax.delimiter() != ' ') {
      return most && 2 * sentences <= usual;
    }
    boolean shortCells = characters <= 25L * cells && 3 * sentences <= usual;
    boolean words = usual >= 3 && sentences == 0 && 4 * spaced < cells;
    return most && shortCells && (numbers || words);
  }
}
