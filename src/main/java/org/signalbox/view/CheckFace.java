package org.signalbox.view;

import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.ValuePredictions;

/** The answer on the held-out part beside the truth. */
final class CheckFace {
  private final Wording wording;

  CheckFace(Wording wording) {
    this.wording = wording;
  }

  Shown of(Optional<Task> task, Optional<Lane> lane) {
    Optional<Answer> heldOut = lane.flatMap(Lane::heldOut);
    if (task.isEmpty() || lane.isEmpty() || heldOut.isEmpty()) {
      return Shown.words(wording.text("view.check.none"));
    }
    String family = Wording.family(lane.get().card());
    return switch (heldOut.get()) {
      case ForecastAnswer f when task.get() instanceof ForecastTask asked ->
          new ForecastFace(wording, asked).check(f, family);
      case ClassPredictions c when task.get() instanceof TabularTask asked ->
          new ConfusionFace(wording, family)
              .of(
                  c.classes(),
                  IntStream.of(c.rows()).map(asked::classOf).toArray(),
                  IntStream.range(0, c.rows().length).map(c::best).toArray());
      case LabelledText l when task.get() instanceof TextClassificationTask asked ->
          new ConfusionFace(wording, family)
              .of(
                  l.classes(),
                  IntStream.of(l.documents()).map(i -> asked.labels()[i]).toArray(),
                  IntStream.range(0, l.documents().length).map(l::best).toArray());
      case ValuePredictions v when task.get() instanceof TabularTask asked ->
          new ResidualFace(wording, family).of(asked, v);
      case ForecastAnswer _,
          ClassPredictions _,
          LabelledText _,
          ValuePredictions _,
          GeneratedText _,
          Ranking _ ->
          Shown.words(wording.text("view.check.none"));
    };
  }
}
