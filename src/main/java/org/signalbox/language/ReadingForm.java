package org.signalbox.language;

import java.nio.file.Path;
import java.util.Optional;

/** How long texts are read; the fastest on this processor is found at the first use. */
enum ReadingForm {
  /** Whole bytes times two digits a value ({@link DigitsGraph}), with weights of its own. */
  DIGITS,
  /** The stored weights times plain floats ({@link ExactGraph}). */
  FLOATS,
  /** The writing session reads too. */
  WRITING;

  /**
   * The session of this form.
   *
   * @param graphs where the derived graph stands
   * @param model the model's own folder
   */
  Optional<GraphSession> open(Path graphs, Path model, int context, OnnxSessions.Threads threads) {
    Path graph = graphs.resolve(PreparedFolder.READING_GRAPH);
    return switch (this) {
      case DIGITS -> Optional.of(OnnxSessions.open(graph, context, threads));
      case FLOATS ->
          Optional.of(OnnxSessions.open(PreparedFolder.bytes(graph), model, context, threads));
      case WRITING -> Optional.empty();
    };
  }
}
