package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Loads a model's sessions: first what can answer, then what makes it fast. */
final class ModelLoader {
  private final Path folder;
  private final ModelCard card;
  private final ModelSessions sessions;
  private final Cancellation closing;

  ModelLoader(Path folder, ModelCard card, ModelSessions sessions, Cancellation closing) {
    this.folder = folder;
    this.card = card;
    this.sessions = sessions;
    this.closing = closing;
  }

  /** Loads the stored graph alone, which needs nothing from the machine. */
  void stored(OnnxSessions.Threads threads, Precision precision) {
    guarded(() -> sessions.offer(plain(threads, precision)));
  }

  /** Loads the form that was derived for this machine, and derives it first where it is missing. */
  void derived(Loading loading, Surroundings surroundings) {
    guarded(() -> derive(loading, surroundings));
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (CancelledException e) {
      sessions.fail(ProblemException.of("SB-LANGUAGE-11", card.name()));
    } catch (RuntimeException e) {
      sessions.fail(e);
    } finally {
      sessions.arrived();
    }
  }

  private LanguageSession plain(OnnxSessions.Threads threads, Precision precision) {
    GraphSession session =
        switch (precision) {
          case FAST -> OnnxSessions.open(folder.resolve("model.onnx"), card.context(), threads);
          case EXACT ->
              OnnxSessions.open(
                  ExactGraph.of(StoredGraph.read(folder)).toByteArray(),
                  folder,
                  card.context(),
                  threads);
        };
    return new LanguageSession(session, Optional.empty());
  }

  /** Beside other busy programs a spinning thread waits for one that doesn't run. */
  private static OnnxSessions.Threads threads(int count, Surroundings.Machine machine) {
    return machine.busy()
        ? new OnnxSessions.Threads(count, OnnxSessions.Waiting.SLEEPING)
        : OnnxSessions.Threads.of(count);
  }

  private void derive(Loading loading, Surroundings around) {
    around.machine().watch();
    Path target = Preparation.folder(around.cache(), folder, card, around.machine().processor());
    Optional<PreparedFolder> known = PreparedFolder.find(target);
    OnnxSessions.Threads threads = threads(loading.threads(), around.machine());
    if (loading.precision() == Precision.EXACT || card.graph() == ModelCard.Graph.GIVEN) {
      sessions.offer(plain(threads, loading.precision()));
      return;
    }
    if (known.isEmpty()) {
      sessions.offer(plain(threads, Precision.FAST));
      known = prepared(target, threads, around);
    }
    closing.check();
    if (known.isPresent()) {
      open(known.get(), loading, threads, around);
    }
  }

  /** Both at the same time: loading keeps one processor busy. */
  private void open(
      PreparedFolder prepared, Loading loading, OnnxSessions.Threads threads, Surroundings around) {
    if (chosen(loading, around) == Footprint.FAST) {
      sessions.expectOneMore();
      around.background().start(() -> guarded(() -> openReading(prepared, threads)));
    }
    sessions.offer(
        prepared.scales().isEmpty()
            ? plain(threads, Precision.FAST)
            : new LanguageSession(
                OnnxSessions.open(prepared.writingGraph(), folder, card.context(), threads),
                prepared.scales()));
  }

  private void openReading(PreparedFolder prepared, OnnxSessions.Threads threads) {
    closing.check();
    prepared.requireReadingWeights();
    prepared
        .form()
        .open(prepared.path(), folder, card.context(), threads)
        .ifPresent(sessions::offerReading);
  }

  private Footprint chosen(Loading loading, Surroundings around) {
    long free = around.machine().freeBytes();
    Footprint chosen = loading.footprint().chosen(card.bytes(), free);
    if (chosen == Footprint.SPARING && loading.footprint() == Footprint.BY_FREE_MEMORY) {
      around
          .notices()
          .accept(Problem.of("SB-LANGUAGE-30", free >> 20, Footprint.needed(card.bytes()) >> 20));
    }
    return chosen;
  }

  private Optional<PreparedFolder> prepared(
      Path target, OnnxSessions.Threads threads, Surroundings around) {
    around.notices().accept(Problem.of("SB-LANGUAGE-32", card.name()));
    var bench = new Trial.Bench(card.context(), threads, around.ticker(), closing);
    try {
      return Optional.of(
          new Preparation(folder, bench)
              .into(
                  target, CalibrationText.tokens(LanguageModel.tokenizer(folder), card.context())));
    } catch (IOException | ProblemException e) {
      around
          .notices()
          .accept(Problem.of("SB-LANGUAGE-31", target.toString(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
