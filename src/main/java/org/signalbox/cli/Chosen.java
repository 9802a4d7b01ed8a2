package org.signalbox.cli;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.task.Answer;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/** The engine that a command was told to use. */
final class Chosen {
  private Chosen() {}

  static <T extends Task, A extends Answer> Engine<T, A> engine(
      List<Engine<T, A>> engines, String id) {
    return Engines.find(engines, id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-CLI-05",
                    id,
                    String.join(", ", engines.stream().map(e -> e.card().id()).toList())));
  }
}
