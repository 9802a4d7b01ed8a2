package org.signalbox.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.ingest.CsvWriter;
import org.signalbox.ingest.Formulas;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * A command that gets the known rows with their target as <code>{train}</code> and the others
 * without it as <code>{test}</code>, and writes one row each with a column {@code prediction} to
 * <code>{out}</code>; for classes {@code p_<class>} columns may stand beside it.
 */
record TableCommand(OwnCommand command) implements Engine<TabularTask, TabularAnswer> {
  @Override
  public EngineCard card() {
    return command.card("Your command, for tables; it runs as a program of its own.");
  }

  @Override
  public Suitability suits(TabularTask task) {
    return Suitability.willing();
  }

  /** A command learns and predicts in one run, which is when it is asked. */
  @Override
  public Fitted<TabularTask, TabularAnswer> fit(TabularTask task, RunContext context) {
    return new Fitted<>() {
      @Override
      public Usage usage() {
        return Usage.none();
      }

      @Override
      public Result<TabularAnswer> predict(TabularTask asked, RunContext running) {
        return answered(asked, running);
      }
    };
  }

  private Result<TabularAnswer> answered(TabularTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    int[] open = task.openRows();
    try (Desk desk = Desk.open()) {
      List<String> head = new ArrayList<>(task.features());
      head.add(task.target());
      write(desk, "train.csv", task, head, task.knownRows());
      write(desk, "test.csv", task, task.features(), open);
      long millis =
          new CommandRun(command, desk)
              .run(
                  Map.of(
                      "train", desk.file("train.csv").toString(),
                      "test", desk.file("test.csv").toString(),
                      "target", task.target(),
                      "out", desk.file("out.csv").toString()),
                  context);
      CsvRows rows = CsvRows.read(desk.file("out.csv"), command.name());
      return new Result<>(
          new TablePredictions(command, task).of(rows, open),
          Usage.of(Count.ROWS, open.length).and(Count.PROCESS_CPU, millis));
    }
  }

  private static void write(
      Desk desk, String name, TabularTask task, List<String> columns, int[] rows) {
    try (CsvWriter csv = CsvWriter.to(desk.file(name), Formulas.KEPT)) {
      csv.row(columns);
      IntStream.of(rows)
          .forEach(
              row -> csv.row(columns.stream().map(c -> task.table().column(c).text(row)).toList()));
    }
  }
}
