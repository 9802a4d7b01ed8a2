package org.signalbox.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.signalbox.engine.Outcome;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Task;
import org.signalbox.task.ValuePredictions;

/** An answer at the size of a lane. */
final class MiniAnswer {
  private static final int SHOWN_HITS = 3;
  private static final int SHOWN_TEXT = 140;

  private MiniAnswer() {}

  static Node of(Lane lane, Optional<Task> task) {
    return lane.outcome() instanceof Outcome.Done<?> done
        ? of(done.result().answer(), task)
        : Parts.label("");
  }

  private static Node of(Answer answer, Optional<Task> task) {
    return switch (answer) {
      case ForecastAnswer forecast -> forecast(forecast, task);
      case ClassPredictions classes ->
          Sparks.shares(classes.classes(), counts(classes.probabilities(), classes.classes()));
      case LabelledText labels ->
          Sparks.shares(labels.classes(), counts(labels.probabilities(), labels.classes()));
      case ValuePredictions values -> Sparks.histogram(values.values());
      case GeneratedText text -> words(shortened(text.text()));
      case Ranking ranking -> words(hits(ranking));
    };
  }

  private static Node forecast(ForecastAnswer answer, Optional<Task> task) {
    if (answer.series().isEmpty()
        || !(answer.series().getFirst() instanceof SeriesForecast.Predicted first)
        || !(task.orElse(null) instanceof ForecastTask asked)) {
      return Parts.label("");
    }
    return asked.series().stream()
        .filter(s -> s.id().equals(first.id()))
        .findFirst()
        .map(s -> (Node) Sparks.forecast(s.values(), first))
        .orElseGet(() -> Parts.label(""));
  }

  private static int[] counts(double[][] probabilities, List<String> classes) {
    int[] counts = new int[classes.size()];
    for (double[] row : probabilities) {
      counts[best(row)]++;
    }
    return counts;
  }

  private static int best(double[] row) {
    double most = Arrays.stream(row).max().orElse(0);
    for (int k = 0; k < row.length; k++) {
      if (row[k] == most) {
        return k;
      }
    }
    return 0;
  }

  private static String hits(Ranking ranking) {
    return ranking.hits().stream()
        .findFirst()
        .map(
            found ->
                found.stream()
                    .limit(SHOWN_HITS)
                    .map(Ranking.Hit::document)
                    .collect(Collectors.joining("\n")))
        .orElse("");
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_TEXT ? line : line.substring(0, SHOWN_TEXT).strip() + "…";
  }

  /** Words that give way where the lane is too low for all of them. */
  private static Label words(String text) {
    Label label = Parts.label(text, "streamed");
    label.setWrapText(true);
    return label;
  }
}
