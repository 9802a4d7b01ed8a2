package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/**
 * The columns that a model asks for and the one that it gives.
 *
 * @param target name of the predicted column
 * @param targetType the type in which it was read
 * @param classes its labels in a fixed order; empty for regression
 * @param fields what it is predicted from
 */
public record Schema(
    String target,
    ColumnType targetType,
    ProblemType problemType,
    List<String> classes,
    List<Field> fields) {
  public Schema {
    classes = List.copyOf(classes);
    fields = List.copyOf(fields);
  }

  /** The schema of the task's known rows. */
  public static Schema of(TabularTask task) {
    Table known = task.table().pick(task.knownRows());
    List<Field> fields =
        task.features().stream().map(name -> FieldReading.of(known.column(name))).toList();
    return new Schema(
        task.target(), task.targetColumn().type(), task.problemType(), task.classes(), fields);
  }

  /** A table that fits, as a question, with what is doubtful about it. */
  public record Asked(TabularTask task, List<Problem> warnings) {
    public Asked {
      warnings = List.copyOf(warnings);
    }
  }

  public Optional<Field> find(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /**
   * All rows of a table as rows to predict; columns that the model does not know are left aside.
   *
   * @throws ProblemException {@code SB-TABULAR-20} with the names of missing columns, {@code
   *     SB-TABULAR-21} when a column was read as another type
   */
  public Asked ask(Table rows) {
    List<String> missing =
        fields.stream().map(Field::name).filter(n -> rows.find(n).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw ProblemException.of("SB-TABULAR-20", String.join(", ", missing), missing.size());
    }
    List<Column> columns = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    columns.add(Cells.empty(target, targetType, rows.rows()));
    for (Field field : fields) {
      Column fitting = Cells.fitting(rows.column(field.name()), field);
      columns.add(fitting);
      Cells.unknown(fitting, field).ifPresent(warnings::add);
    }
    Table asked = new Table(rows.name(), columns);
    List<String> names = fields.stream().map(Field::name).toList();
    return new Asked(new TabularTask(asked, target, problemType, names, classes), warnings);
  }

  /** How many numbers the model gives for a row: one a class, or one value. */
  public int outputs() {
    return Math.max(1, classes.size());
  }

  /** The true outputs of rows that have the target: an index into the classes, or the value. */
  double[] truths(Table rows) {
    Column column = rows.column(target);
    double[] truths = new double[rows.rows()];
    for (int row = 0; row < truths.length; row++) {
      if (column.missing(row)) {
        truths[row] = Double.NaN;
      } else if (classes.isEmpty()) {
        truths[row] = column instanceof NumberColumn n ? n.values()[row] : Double.NaN;
      } else {
        int at = classes.indexOf(column.text(row));
        truths[row] = at < 0 ? Double.NaN : at;
      }
    }
    return truths;
  }
}
