package org.signalbox.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.FileMemory;
import org.signalbox.task.ProblemException;

/**
 * The two sessions of a prepared model.
 *
 * @param packed its graphs with packed weights; empty to let the runtime pack them
 * @param sums what is known of the prepared files
 */
record Forms(
    Path model,
    int context,
    PreparedFolder prepared,
    Optional<PackedFolder> packed,
    FileMemory sums) {
  private static final System.Logger LOG = System.getLogger(Forms.class.getName());

  /** The graphs that can be packed. */
  static List<Packing.Plain> plain(Path model, PreparedFolder prepared) {
    List<Packing.Plain> graphs = new ArrayList<>();
    graphs.add(new Packing.Plain(PackedFolder.Part.WRITING, writingGraph(model, prepared), model));
    switch (prepared.form()) {
      case DIGITS -> graphs.add(reading(prepared, prepared.path()));
      case FLOATS -> graphs.add(reading(prepared, model));
      case WRITING -> {}
    }
    return graphs;
  }

  private static Packing.Plain reading(PreparedFolder prepared, Path weights) {
    Path graph = prepared.path().resolve(PreparedFolder.READING_GRAPH);
    return new Packing.Plain(PackedFolder.Part.READING, PreparedFolder.bytes(graph), weights);
  }

  private static byte[] writingGraph(Path model, PreparedFolder prepared) {
    return prepared.scales().isPresent()
        ? prepared.writingGraph()
        : PreparedFolder.bytes(model.resolve("model.onnx"));
  }

  LanguageSession writing(OnnxSessions.Threads threads) {
    GraphSession session =
        packed(PackedFolder.Part.WRITING, threads)
            .orElseGet(
                () -> OnnxSessions.open(writingGraph(model, prepared), model, context, threads));
    return new LanguageSession(session, prepared.scales());
  }

  /** Empty when the writing session reads too. */
  Optional<GraphSession> reading(OnnxSessions.Threads threads) {
    prepared.requireReadingWeights(sums);
    if (prepared.form() == ReadingForm.WRITING) {
      return Optional.empty();
    }
    return packed(PackedFolder.Part.READING, threads)
        .or(() -> prepared.form().open(prepared.path(), model, context, threads));
  }

  private Optional<GraphSession> packed(PackedFolder.Part part, OnnxSessions.Threads threads) {
    try {
      return packed.map(folder -> folder.open(part, context, threads));
    } catch (ProblemException e) {
      LOG.log(System.Logger.Level.INFO, "a packed graph could not be loaded", e);
      return Optional.empty();
    }
  }
}
