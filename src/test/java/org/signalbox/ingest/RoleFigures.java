package org.signalbox.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.Table;

/**
 * Measures the roles of columns on SortingHat's labelled columns, of which only five cells and some
 * statistics are known; no test, since the file is not the project's. Argument: that file.
 */
final class RoleFigures {
  private RoleFigures() {}

  public static void main(String[] args) {
    var ingest = new Ingest(Limits.STANDARD, Path.of("."));
    var asText = Overrides.types(Map.of("sample_1", ColumnType.TEXT, "sample_2", ColumnType.TEXT));
    var data = (Dataset) ingest.read(Source.of(Path.of(args[0])), asText, RunContext.quiet(1));
    Table table = data.table();
    Map<String, Integer> confusions = new TreeMap<>();
    int right = 0;
    for (int row = 0; row < table.rows(); row++) {
      String truth = table.column("y_act").text(row);
      String found = new RoleRules().role(facts(table, row)).word();
      right += truth.equals(found) ? 1 : 0;
      if (!truth.equals(found)) {
        confusions.merge(truth + " as " + found, 1, Integer::sum);
      }
    }
    confusions.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(25)
        .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
    System.out.printf("%d columns, %.4f right%n", table.rows(), (double) right / table.rows());
  }

  private static ColumnFacts facts(Table table, int row) {
    var cells = new Dictionary();
    int[] codes = new int[5];
    List<String> samples = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      String sample = table.column("sample_" + (i + 1)).text(row);
      codes[i] = cells.code(sample);
      if (!MissingWords.contains(sample)) {
        samples.add(sample);
      }
    }
    Typed typed =
        new ColumnTyper(Habits.usual(",")).type(new RawColumn("x", cells, codes), Optional.empty());
    boolean numeric = number(table, "mean", row) != 0 || number(table, "max_val", row) != 0;
    ColumnType type = typed.column().type();
    ColumnType known = numeric && type == ColumnType.TEXT ? ColumnType.NUMBER : type;
    return new ColumnFacts(
        table.column("Attribute_name").text(row),
        known,
        (int) number(table, "total_vals", row),
        (int) number(table, "num_nans", row),
        (int) number(table, "num_of_dist_val", row),
        typed.marked(),
        number(table, "min_val", row),
        number(table, "max_val", row),
        samples);
  }

  private static double number(Table table, String column, int row) {
    String text = table.column(column).text(row);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
