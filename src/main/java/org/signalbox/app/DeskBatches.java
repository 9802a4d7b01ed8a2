package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.signalbox.cli.Release;
import org.signalbox.cli.Services;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.BatchFile;
import org.signalbox.lab.BatchRow;
import org.signalbox.lab.FolderRun;
import org.signalbox.lab.FolderRun.Which;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.settings.Settings;
import org.signalbox.viewmodel.BatchDesk;

/** Folders of tasks as the window asks for them: each file's routed engine runs. */
record DeskBatches(Services services) implements BatchDesk {
  private static final System.Logger LOG = System.getLogger(DeskBatches.class.getName());

  @Override
  public List<Path> files(Path folder) {
    return FolderRun.files(folder);
  }

  @Override
  public Ticker ticker() {
    return services.context(0).ticker();
  }

  @Override
  public BatchRow row(Path folder, Path file, RaceControl control) {
    Path home = services.userFolder().resolve("batches");
    BatchFile kept = BatchFile.of(home, folder, Which.ROUTED);
    return kept.known(file)
        .orElseGet(
            () -> {
              BatchRow row = run().row(file, control);
              keep(kept, row);
              return row;
            });
  }

  /** What can't be kept is raced again the next time. */
  private static void keep(BatchFile kept, BatchRow row) {
    try {
      kept.add(row);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a row of a batch was not kept", e);
    }
  }

  private FolderRun run() {
    Settings chosen = services.settings();
    var rooms =
        new FolderRun.Rooms(
            services.ingest(),
            services.router(),
            services.race(),
            services::recorder,
            services.context(1));
    Policy policy = Policy.named(chosen.policy()).orElseGet(Policy::balanced);
    Duration limit = RaceRequest.USUAL_LIMIT;
    return new FolderRun(rooms, Which.ROUTED, policy, limit, Release.VERSION);
  }
}
