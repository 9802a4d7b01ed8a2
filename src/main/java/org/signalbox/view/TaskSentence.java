package org.signalbox.view;

import org.signalbox.routing.Recognition;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.Timeline;

/** Says in one sentence what is asked. */
final class TaskSentence {
  private final Wording wording;

  TaskSentence(Wording wording) {
    this.wording = wording;
  }

  String of(Recognition recognition) {
    return recognition.task().map(this::of).orElseGet(() -> wording.text("view.asks.unclear"));
  }

  private String of(Task task) {
    return switch (task) {
      case ForecastTask forecast -> forecast(forecast);
      case TabularTask table ->
          wording.text(
              "view.asks." + table.problemType().word(),
              table.target(),
              table.features().size(),
              table.classes().size());
      case TextClassificationTask texts ->
          wording.text(
              "view.asks.text-classification", texts.documents().size(), texts.classes().size());
      case GenerationTask prompt ->
          wording.text("view.asks.text-generation", shortened(prompt.prompt()));
      case RetrievalTask search ->
          wording.text(
              "view.asks.retrieval",
              search.queries().size(),
              search.documents().size(),
              search.queries().isEmpty() ? "" : shortened(search.queries().getFirst().text()));
    };
  }

  private String forecast(ForecastTask task) {
    Timeline line = task.series().getFirst().timeline();
    String steps =
        wording.text(
            "view.step." + line.step().name().toLowerCase(java.util.Locale.ROOT),
            task.horizon() * line.every());
    return wording.text("view.asks.forecasting", steps, task.measure(), task.series().size());
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int longest = 48;
    return line.length() <= longest ? line : line.substring(0, longest).strip() + "…";
  }
}
