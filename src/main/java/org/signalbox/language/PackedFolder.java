package org.signalbox.language;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.signalbox.engine.FileMemory;

/**
 * Graphs with their weights as the runtime arranges them for this processor. It still arranges them
 * at every load, to know them by their contents, but keeps the mapped ones instead of its own: a
 * third less work, and memory that the system can take back. Where they don't fit, it keeps its
 * own, so that answers can't differ.
 */
record PackedFolder(Path path) {
  /** Part of the name: what an older release packed is packed anew. */
  private static final int FORMAT = 1;

  private static final String NAME = "packed-";
  private static final String GRAPH = ".onnx";
  private static final String WEIGHTS = ".bin";

  /** Which of a model's two graphs. */
  enum Part {
    READING,
    WRITING;

    String graph() {
      return name().toLowerCase(java.util.Locale.ROOT) + GRAPH;
    }

    String weights() {
      return name().toLowerCase(java.util.Locale.ROOT) + WEIGHTS;
    }
  }

  /** Within the prepared folder; the graphs name the weights of both folders by their places. */
  static Path place(Path model, PreparedFolder prepared) {
    CRC32C sum = new CRC32C();
    String places = FORMAT + " " + model.toAbsolutePath() + " " + prepared.path().toAbsolutePath();
    sum.update(places.getBytes(StandardCharsets.UTF_8));
    return prepared.path().resolve(NAME + Long.toHexString(sum.getValue()));
  }

  /** Whether a folder is called like one of these. */
  static boolean packed(String name) {
    return name.startsWith(NAME);
  }

  static Optional<PackedFolder> find(Path path, FileMemory memory) {
    return new SealedFolder(path)
        .contents(SealedFolder.remembered(memory))
        .map(_ -> new PackedFolder(path));
  }

  /** The session of a graph that was packed. */
  GraphSession open(Part part, int context, OnnxSessions.Threads threads) {
    byte[] graph = PreparedFolder.bytes(path.resolve(part.graph()));
    return OnnxSessions.open(graph, path.toAbsolutePath().getRoot(), context, threads);
  }
}
