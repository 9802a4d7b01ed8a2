package org.signalbox.app;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.cli.HeldOut;
import org.signalbox.cli.Services;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.ingest.TableFile;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.tabular.SavedModel;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.viewmodel.StudyDesk;

/** Kept models as the window asks for them. */
final class DeskStudy implements StudyDesk {
  private static final long SEED = 1;

  private final Services services;

  DeskStudy(Services services) {
    this.services = services;
  }

  @Override
  public HeldModel keep(Wanted wanted, RunContext context) {
    return HeldModel.learn(engine(wanted), wanted.task(), wanted.quality(), context);
  }

  @Override
  public Optional<Importance> heldOut(Wanted wanted, RunContext context) {
    return HeldOut.measure(engine(wanted), wanted.task(), context).map(HeldOut::importance);
  }

  private Engine<TabularTask, TabularAnswer> engine(Wanted wanted) {
    return Engines.find(services.engines().tabular(), wanted.engine())
        .orElseThrow(() -> ProblemException.of("SB-TABULAR-27", wanted.engine()));
  }

  @Override
  public HeldModel open(Path file, RunContext context) {
    return SavedModel.read(file).open(services.engines().tabular(), context);
  }

  @Override
  public Table read(Path file, RunContext context) {
    var material = services.ingest().read(Source.of(file), Overrides.none(), context);
    if (material instanceof Dataset dataset) {
      return dataset.table();
    }
    throw ProblemException.of("SB-CLI-11");
  }

  @Override
  public void write(Table table, Path file, RunContext context) {
    TableFile.write(table, file, context);
  }

  @Override
  public RunContext context(Progress progress, Cancellation cancellation) {
    return services.context(SEED).withProgress(progress).withCancellation(cancellation);
  }
}
