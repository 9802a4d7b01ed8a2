package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.TableFile;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.tabular.PermutationImportance;
import org.signalbox.tabular.SavedModel;
import org.signalbox.tabular.TabularEngines;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/** A desk with the real table engines on the caller's thread; every file holds new customers. */
public final class TableDesk implements StudyDesk {
  public static final Path MISSING = Path.of("missing.csv");

  private static Engine<TabularTask, TabularAnswer> engine(String id) {
    return TabularEngines.tables().stream()
        .filter(e -> e.card().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public HeldModel keep(Wanted wanted, RunContext context) {
    return HeldModel.learn(engine(wanted.engine()), wanted.task(), wanted.quality(), context);
  }

  @Override
  public Optional<Importance> heldOut(Wanted wanted, RunContext context) {
    try (HeldModel model = keep(wanted, context)) {
      Table other = Churn.task(300, 99).table();
      return Optional.of(PermutationImportance.of(model, other, context));
    }
  }

  @Override
  public HeldModel open(Path file, RunContext context) {
    return SavedModel.read(file).open(TabularEngines.tables(), context);
  }

  @Override
  public Table read(Path file, RunContext context) {
    if (file.equals(MISSING)) {
      throw ProblemException.of("SB-INGEST-01", file.toString());
    }
    return Churn.unknown(120, 5);
  }

  @Override
  public void write(Table table, Path file, RunContext context) {
    TableFile.write(table, file, context);
  }

  @Override
  public RunContext context(Progress progress, Cancellation cancellation) {
    RunContext quiet = RunContext.quiet(1);
    return new RunContext(
        quiet.phases(),
        progress,
        quiet.chunks(),
        cancellation,
        quiet.workers(),
        quiet.ticker(),
        quiet.seed());
  }
}
