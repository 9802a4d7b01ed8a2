package org.signalbox.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * A column whose role people have told, from the published file of SortingHat (Shah et al., 2021),
 * of which only five cells and some statistics are known.
 *
 * @param source the file that the column is from
 */
record LabelledColumn(String source, ColumnFacts facts, ColumnRole role) {
  private static final int CELLS = 5;

  /**
   * All columns of the published file.
   *
   * @throws ProblemException SB-INGEST-01 to -17 when it can't be read, SB-INGEST-58 when it is
   *     another file
   */
  static List<LabelledColumn> read(Path file, RunContext ctx) {
    Map<String, ColumnType> texts = new HashMap<>();
    for (int cell = 1; cell <= CELLS; cell++) {
      texts.put("sample_" + cell, ColumnType.TEXT);
    }
    texts.put("Attribute_name", ColumnType.TEXT);
    texts.put("Record_id", ColumnType.TEXT);
    var ingest = new Ingest(Limits.STANDARD, Path.of(""));
    Map<String, ColumnRole> roles = new HashMap<>();
    for (ColumnRole role : ColumnRole.values()) {
      roles.put(role.word(), role);
    }
    if (!(ingest.read(Source.of(file), Overrides.types(texts), ctx) instanceof Dataset data)
        || data.table().columns().stream().noneMatch(c -> c.name().equals("y_act"))) {
      throw ProblemException.of("SB-INGEST-58", file.toString());
    }
    Table table = data.table();
    List<LabelledColumn> columns = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      ColumnRole role = roles.get(table.column("y_act").text(row));
      if (role == null) {
        throw ProblemException.of("SB-INGEST-58", file.toString());
      }
      columns.add(new LabelledColumn(table.column("Record_id").text(row), facts(table, row), role));
    }
    return columns;
  }

  private static ColumnFacts facts(Table table, int row) {
    var cells = new Dictionary();
    int[] codes = new int[CELLS];
    List<String> samples = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      String sample = table.column("sample_" + (i + 1)).text(row);
      codes[i] = cells.code(sample);
      if (!MissingWords.contains(sample)) {
        samples.add(sample);
      }
    }
    Typed typed =
        new ColumnTyper(Habits.usual(",")).type(new RawColumn("x", cells, codes), Optional.empty());
    Spread spread = spread(table, row, samples);
    boolean numeric = !Double.isNaN(spread.mean());
    ColumnType type = typed.column().type();
    return new ColumnFacts(
        table.column("Attribute_name").text(row),
        numeric && type == ColumnType.TEXT ? ColumnType.NUMBER : type,
        (int) number(table, "total_vals", row),
        (int) number(table, "num_nans", row),
        (int) number(table, "num_of_dist_val", row),
        !numeric && typed.marked(),
        spread.mean(),
        spread.deviation(),
        spread.low(),
        spread.high(),
        samples);
  }

  /** The file writes zeros where a column holds no plain numbers. */
  private static Spread spread(Table table, int row, List<String> samples) {
    double mean = number(table, "mean", row);
    double low = number(table, "min_val", row);
    double high = number(table, "max_val", row);
    double deviation = number(table, "std_dev", row);
    boolean zeros = mean == 0 && low == 0 && high == 0;
    boolean plain = !samples.isEmpty() && samples.stream().allMatch(s -> s.matches("0(\\.0*)?"));
    return zeros && !plain ? Spread.none() : new Spread(mean, deviation, low, high);
  }

  private static double number(Table table, String column, int row) {
    String text = table.column(column).text(row);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
