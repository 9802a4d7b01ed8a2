package org.signalbox.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ProblemException;

/** The one generator of this process: loaded by the first engine that needs it, used by all. */
public final class SharedGenerator implements AutoCloseable {
  /** What the shipped model and its runtime library take on disk. */
  static final long BYTES = 132_000_000;

  private final Path folder;
  private final Runnable check;
  private final Optional<Surroundings> surroundings;
  private boolean checked;
  private @Nullable LanguageModel model;
  private int threads;
  private Loading.FirstUse firstUse = Loading.FirstUse.PREPARING;

  /**
   * The model as it is stored.
   *
   * @param folder of an imported model; it need not be there yet
   */
  public SharedGenerator(Path folder) {
    this(folder, () -> {}, Optional.empty());
  }

  /**
   * The model in the form that is fastest on this machine.
   *
   * @param check throws a {@link ProblemException} when the files are not what they were; run once,
   *     before anything native reads them
   */
  public SharedGenerator(Path folder, Runnable check, Surroundings surroundings) {
    this(folder, check, Optional.of(surroundings));
  }

  private SharedGenerator(Path folder, Runnable check, Optional<Surroundings> surroundings) {
    this.folder = folder;
    this.check = check;
    this.surroundings = surroundings;
  }

  /** Whether the model is installed; asks no more than for its graph. */
  public Suitability present() {
    Path graph = folder.resolve("model.onnx");
    return Files.isRegularFile(graph)
        ? Suitability.willing()
        : Suitability.unwilling("SB-LANGUAGE-05", graph.toString(), Flaw.MISSING);
  }

  /**
   * The model, loaded with the run's number of threads; begins the phase LOAD.
   *
   * @throws ProblemException when a file is missing or damaged
   */
  public synchronized LanguageModel load(RunContext context) {
    if (!checked) {
      check.run();
      checked = true;
    }
    context.phase(Phase.LOAD);
    int wanted = Math.max(1, context.workers().threads());
    if (model == null || threads != wanted) {
      close();
      model = open(wanted);
      threads = wanted;
    }
    // Answers must not depend on how far the loading has come.
    model.awaitSettled(context.cancellation());
    return model;
  }

  private LanguageModel open(int wanted) {
    return surroundings
        .map(around -> LanguageModel.open(folder, Loading.usual(wanted).first(firstUse), around))
        .orElseGet(() -> LanguageModel.open(folder, wanted, Precision.FAST));
  }

  /** From the next loading on, what comes first where the model was never used. */
  public synchronized void first(Loading.FirstUse use) {
    firstUse = use;
  }

  /** Frees the model; the next {@link #load} brings it back. */
  @Override
  public synchronized void close() {
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
