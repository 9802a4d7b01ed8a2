package org.signalbox.history;

import java.util.Optional;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Material;
import org.signalbox.task.Prose;
import org.signalbox.task.Table;

/** How pandas reads the input of a race. */
record PythonInput(Report report, Material material) {
  /** The table of the input; empty for prose. */
  Optional<Table> table() {
    return switch (material) {
      case Dataset data -> Optional.of(data.table());
      case Prose _ -> Optional.empty();
    };
  }

  /** A line that reads it into {@code table}; empty for what pandas does not read as it is. */
  Optional<String> reading() {
    if (!(material instanceof Dataset data)) {
      return Optional.empty();
    }
    Dialect dialect = data.dialect();
    return switch (report.replay().input()) {
      case ReplayInput.OfText(String text) ->
          dialect.delimiter().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  "import io\n\ntable = "
                      + csv("io.StringIO(" + Py.of(text) + ")", dialect, data.table()));
      case ReplayInput.OfFile file ->
          call(file, dialect, data.table()).map(call -> "table = " + call);
    };
  }

  private static Optional<String> call(ReplayInput.OfFile file, Dialect dialect, Table table) {
    String path = Py.of(file.path());
    return switch (dialect.format()) {
      case "csv" -> Optional.of(csv(path, dialect, table));
      case "json-lines" -> Optional.of("pd.read_json(" + path + ", lines=True)");
      case "json" -> Optional.of("pd.read_json(" + path + ")");
      case "parquet" -> Optional.of("pd.read_parquet(" + path + ")");
      case "excel" ->
          Optional.of(
              file.sheet()
                  .map(sheet -> "pd.read_excel(" + path + ", sheet_name=" + Py.of(sheet) + ")")
                  .orElse("pd.read_excel(" + path + ")"));
      default -> Optional.empty();
    };
  }

  private static String csv(String source, Dialect dialect, Table table) {
    StringBuilder call = new StringBuilder("pd.read_csv(").append(source);
    call.append(", sep=").append(Py.of(dialect.delimiter()));
    if (!dialect.encoding().isEmpty()) {
      call.append(", encoding=").append(Py.of(dialect.encoding()));
    }
    int skipped = dialect.skip() + (dialect.header() ? 1 : 0);
    call.append(", header=None, skiprows=").append(skipped);
    return call.append(", names=").append(Py.of(table.names())).append(")").toString();
  }
}
