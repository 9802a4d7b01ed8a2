package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.engine.Outcome;
import org.signalbox.race.Lane;
import org.signalbox.race.RaceEvent;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;

/** What was said with an engine after its first answer, and what it is saying now. */
public final class ConversationViewModel {
  private final String engine;
  private final ObservableList<Turn> turns = FXCollections.observableArrayList();
  private final ObservableList<Turn> readable = FXCollections.unmodifiableObservableList(turns);
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper streamed = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ConversationViewModel(String engine) {
    this.engine = engine;
  }

  /**
   * A question and what came of it.
   *
   * @param text as far as it was written
   * @param answer with its tokens; empty where the user stopped it
   */
  public record Turn(
      String question, String text, Optional<GeneratedText> answer, List<Problem> remarks) {
    public Turn {
      remarks = List.copyOf(remarks);
    }
  }

  /** What was answered or stopped, oldest first; the lane's own answer is not among it. */
  public ObservableList<Turn> turns() {
    return readable;
  }

  /** What is being answered; empty while nothing is written. */
  public ReadOnlyStringProperty question() {
    return question.getReadOnlyProperty();
  }

  /** The answer so far. */
  public ReadOnlyStringProperty streamed() {
    return streamed.getReadOnlyProperty();
  }

  /** Why the newest question got no answer. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The next turn, with everything that was said before it. */
  GenerationTask next(GenerationTask first, String answer, String asked) {
    GenerationTask task = first;
    String said = answer;
    for (Turn turn : turns) {
      task = task.followed(said, turn.question());
      said = turn.text();
    }
    return task.followed(said, asked);
  }

  void begin(String asked) {
    problem.set(Optional.empty());
    streamed.set("");
    question.set(asked);
  }

  void apply(List<RaceEvent> events) {
    for (RaceEvent event : events) {
      if (event instanceof RaceEvent.Chunk chunk) {
        streamed.set(streamed.get() + chunk.text());
      } else if (event instanceof RaceEvent.LaneEnded ended) {
        end(ended.lane());
      } else if (event instanceof RaceEvent.Started started) {
        started.unraced().stream()
            .filter(u -> u.card().id().equals(engine))
            .forEach(u -> fail(u.reason()));
      }
    }
  }

  private void end(Lane lane) {
    switch (lane.outcome()) {
      case Outcome.Done<?> done when done.result().answer() instanceof GeneratedText text ->
          add(text.text(), Optional.of(text), done.result().remarks());
      case Outcome.Done<?> _, Outcome.Cancelled<?> _ -> over();
      case Outcome.Failed<?> failed -> fail(failed.problem());
    }
  }

  /** No more will come; what was written of an answer stays. */
  void over() {
    if (!question.get().isEmpty()) {
      if (streamed.get().isBlank()) {
        question.set("");
      } else {
        add(streamed.get(), Optional.empty(), List.of());
      }
    }
  }

  void fail(Problem met) {
    problem.set(Optional.of(met));
    question.set("");
  }

  void clear() {
    turns.clear();
    question.set("");
    streamed.set("");
    problem.set(Optional.empty());
  }

  private void add(String text, Optional<GeneratedText> answer, List<Problem> remarks) {
    turns.add(new Turn(question.get(), text, answer, remarks));
    question.set("");
  }
}
