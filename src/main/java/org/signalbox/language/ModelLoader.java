package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.FileMemory;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Loads a model's sessions: first what can answer, then what makes it fast. */
final class ModelLoader {
  private static final System.Logger LOG = System.getLogger(ModelLoader.class.getName());

  private final Path folder;
  private final ModelCard card;
  private final ModelSessions sessions;
  private final Cancellation closing = new Cancellation();
  private final Turns turns = new Turns();

  ModelLoader(Path folder, ModelCard card) {
    this.folder = folder;
    this.card = card;
    this.sessions = new ModelSessions(card.name());
  }

  ModelSessions sessions() {
    return sessions;
  }

  /** Ends the loading, and all that goes on with the model. */
  Cancellation closing() {
    return closing;
  }

  /** Who may use the model. */
  Turns turns() {
    return turns;
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
    OnnxSessions.Threads threads = threads(loading.threads(), around.machine());
    if (loading.precision() == Precision.EXACT || card.graph() == ModelCard.Graph.GIVEN) {
      sessions.offer(plain(threads, loading.precision()));
      return;
    }
    Path target = Preparation.folder(around.cache(), folder, card, around.machine().processor());
    Optional<PreparedFolder> prepared = PreparedFolder.find(target);
    if (prepared.isEmpty()) {
      answerMeanwhile(loading.firstUse(), threads, around);
      prepared = prepared(target, threads, around);
    }
    closing.check();
    if (prepared.isPresent()) {
      Path place = PackedFolder.place(folder, prepared.get());
      FileMemory sums = Preparation.sums(around.cache());
      Optional<PackedFolder> packed = PackedFolder.find(place, sums);
      if (packed.isEmpty() && Packing.worthwhile(folder, target, card.bytes())) {
        answerMeanwhile(loading.firstUse(), threads, around);
        packed = packed(place, prepared.get(), threads);
      }
      sessions.prepared();
      var forms = new Forms(folder, card.context(), prepared.get(), packed, sums);
      open(forms, loading, threads, around);
    }
  }

  /** Answers come from the stored form at once while a better one is made. */
  private void answerMeanwhile(
      Loading.FirstUse first, OnnxSessions.Threads threads, Surroundings around) {
    if (sessions.answering()) {
      return;
    }
    switch (first) {
      case PREPARING -> sessions.offer(plain(threads, Precision.FAST));
      case ANSWERING -> {
        sessions.preparing();
        sessions.offer(plain(threads, Precision.FAST));
        turns.standBack(around.machine()::timing, closing);
      }
    }
  }

  /** Both at the same time: loading keeps one processor busy. */
  private void open(
      Forms forms, Loading loading, OnnxSessions.Threads threads, Surroundings around) {
    if (chosen(loading, around) == Footprint.FAST) {
      sessions.expectOneMore();
      around.background().start(() -> guarded(() -> openReading(forms, threads)));
    }
    sessions.offer(forms.writing(threads));
  }

  private void openReading(Forms forms, OnnxSessions.Threads threads) {
    closing.check();
    forms.reading(threads).ifPresent(sessions::offerReading);
  }

  /** Where weights can't be kept as they are packed, loading takes longer, and that is all. */
  private Optional<PackedFolder> packed(
      Path place, PreparedFolder prepared, OnnxSessions.Threads threads) {
    try {
      List<Packing.Plain> graphs = Forms.plain(folder, prepared);
      return Optional.of(Packing.into(place, graphs, threads, () -> turns.letOthers(closing)));
    } catch (IOException | ProblemException e) {
      LOG.log(System.Logger.Level.INFO, "weights are not kept as they are packed", e);
      return Optional.empty();
    }
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
    var bench = new Trial.Bench(card.context(), threads, around.ticker(), turns, closing);
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
