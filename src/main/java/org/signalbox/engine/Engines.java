package org.signalbox.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.task.Answer;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/** All engines of this installation by the type of task they serve. */
public record Engines(
    List<Engine<TabularTask, TabularAnswer>> tabular,
    List<Engine<ForecastTask, ForecastAnswer>> forecast,
    List<Engine<TextClassificationTask, LabelledText>> classification,
    List<Engine<GenerationTask, GeneratedText>> generation,
    List<Engine<RetrievalTask, Ranking>> retrieval) {
  public Engines {
    tabular = List.copyOf(tabular);
    forecast = List.copyOf(forecast);
    classification = List.copyOf(classification);
    generation = List.copyOf(generation);
    retrieval = List.copyOf(retrieval);
  }

  /** The card of an engine; empty where none is called so. */
  public Optional<EngineCard> named(String id) {
    return Stream.of(tabular, forecast, classification, generation, retrieval)
        .<Engine<?, ?>>flatMap(List::stream)
        .map(Engine::card)
        .filter(card -> card.id().equals(id))
        .findFirst();
  }

  /** The engine of this id; empty where none is called so. */
  public static <T extends Task, A extends Answer> Optional<Engine<T, A>> find(
      List<Engine<T, A>> engines, String id) {
    return engines.stream().filter(engine -> engine.card().id().equals(id)).findFirst();
  }

  /** The cards of the engines for this type of task, with what each says about the task. */
  public Stream<Candidate> candidates(Task task) {
    return switch (task) {
      case TabularTask t -> tabular.stream().map(e -> new Candidate(e.card(), e.suits(t)));
      case ForecastTask t -> forecast.stream().map(e -> new Candidate(e.card(), e.suits(t)));
      case TextClassificationTask t ->
          classification.stream().map(e -> new Candidate(e.card(), e.suits(t)));
      case GenerationTask t -> generation.stream().map(e -> new Candidate(e.card(), e.suits(t)));
      case RetrievalTask t -> retrieval.stream().map(e -> new Candidate(e.card(), e.suits(t)));
    };
  }

  public record Candidate(EngineCard card, Suitability suitability) {}
}
