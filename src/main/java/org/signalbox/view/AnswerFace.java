package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.engine.Outcome;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.ValuePredictions;
import org.signalbox.viewmodel.LaneStatus;
import org.signalbox.viewmodel.LaneViewModel;

/** Draws what an engine answered; before that, what it was asked. */
final class AnswerFace {
  private final Wording wording;

  AnswerFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Task task, Optional<LaneViewModel> lane) {
    Optional<Answer> answer = lane.flatMap(l -> l.lane().get()).flatMap(AnswerFace::answer);
    String family = lane.map(l -> Wording.family(l.card())).orElse("");
    return answer
        .map(a -> a instanceof GeneratedText text ? written(text, lane) : drawn(task, a, family))
        .or(
            () ->
                lane.filter(AnswerFace::writing)
                    .map(l -> new TextFace(wording).growing(l.streamed())))
        .orElseGet(() -> asked(task));
  }

  private static boolean writing(LaneViewModel lane) {
    return lane.status().get() == LaneStatus.RUNNING && !lane.streamed().get().isEmpty();
  }

  private Shown written(GeneratedText text, Optional<LaneViewModel> lane) {
    List<Problem> remarks = lane.map(AnswerFace::remarks).orElse(List.of());
    return new TextFace(wording).of(text, remarks);
  }

  /** What a reader of the lane's answer should know. */
  static List<Problem> remarks(LaneViewModel lane) {
    return lane.lane().get().stream()
        .flatMap(l -> l.outcome() instanceof Outcome.Done<?> done ? Stream.of(done) : Stream.of())
        .flatMap(done -> done.result().remarks().stream())
        .toList();
  }

  static Optional<Answer> answer(Lane lane) {
    return lane.outcome() instanceof Outcome.Done<?> done
        ? Optional.of(done.result().answer())
        : Optional.empty();
  }

  private Shown drawn(Task task, Answer answer, String family) {
    return switch (answer) {
      case ForecastAnswer forecast when task instanceof ForecastTask asked ->
          new ForecastFace(wording, asked).of(Optional.of(forecast), family);
      case ForecastAnswer _ -> asked(task);
      case ClassPredictions classes -> new PredictionFace(wording, family).of(classes);
      case ValuePredictions values -> new PredictionFace(wording, family).of(values);
      case LabelledText labels when task instanceof TextClassificationTask texts ->
          new PredictionFace(wording, family).of(labels, texts);
      case LabelledText _ -> asked(task);
      case GeneratedText text -> new TextFace(wording).of(text, List.of());
      case Ranking ranking when task instanceof RetrievalTask search ->
          new RankingFace(wording).of(ranking, search);
      case Ranking _ -> asked(task);
    };
  }

  private Shown asked(Task task) {
    return switch (task) {
      case ForecastTask series -> new ForecastFace(wording, series).of(Optional.empty(), "");
      case TabularTask table -> Shown.table(Rows.of(table.table()));
      case TextClassificationTask texts -> Shown.table(Rows.of(texts, wording));
      case RetrievalTask search -> Shown.table(Rows.of(search, wording));
      case GenerationTask prompt ->
          Shown.of(
              Parts.column("prose", Parts.paragraph(prompt.prompt(), "prose-text")),
              TableText.empty());
    };
  }
}
