package org.signalbox.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Engines;
import org.signalbox.task.Answer;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Task;

/**
 * Engines that a lesson names.
 *
 * @param name of the setting that names them
 */
record Named(Setting setting, String name) {
  /**
   * @throws ProblemException {@code SB-LESSON-52} when none is called so
   */
  <T extends Task, A extends Answer> Engine<T, A> of(List<Engine<T, A>> engines) {
    return find(setting.word(name), engines);
  }

  /**
   * @param usual the one to take where the lesson names none
   * @throws ProblemException {@code SB-LESSON-52} when none is called so
   */
  <T extends Task, A extends Answer> Engine<T, A> of(List<Engine<T, A>> engines, String usual) {
    return find(setting.word(name, usual), engines);
  }

  /**
   * @throws ProblemException {@code SB-LESSON-52} when one is not there
   */
  <T extends Task, A extends Answer> List<Engine<T, A>> all(List<Engine<T, A>> engines) {
    return setting.words(name).stream().map(id -> find(id, engines)).toList();
  }

  /**
   * Of whatever kind of task.
   *
   * @throws ProblemException {@code SB-LESSON-52} when one is not there
   */
  List<String> ids(Engines engines) {
    List<String> ids = setting.words(name);
    List<String> there =
        Stream.of(
                engines.tabular(),
                engines.forecast(),
                engines.classification(),
                engines.generation(),
                engines.retrieval())
            .flatMap(List::stream)
            .map(engine -> engine.card().id())
            .distinct()
            .toList();
    ids.stream()
        .filter(id -> !there.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw unknown(id, there);
            });
    return ids;
  }

  private <T extends Task, A extends Answer> Engine<T, A> find(
      String id, List<Engine<T, A>> engines) {
    return Engines.find(engines, id)
        .orElseThrow(() -> unknown(id, engines.stream().map(e -> e.card().id()).toList()));
  }

  private ProblemException unknown(String id, List<String> there) {
    return setting.problem(
        "SB-LESSON-52", name, id, Nearest.of(id, there), String.join(", ", there));
  }
}
