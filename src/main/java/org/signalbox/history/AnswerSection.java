package org.signalbox.history;

import java.util.Optional;
import org.signalbox.engine.Outcome;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/** The answers that can be shown on paper: the routed engine's forecast, and written texts. */
record AnswerSection(Report report, ReportWords words) {
  private static final int LONGEST_TEXT = 4000;

  void write(Html html) {
    switch (report.task()) {
      case ForecastTask task -> routed().ifPresent(lane -> forecast(html, task, lane));
      case org.signalbox.task.GenerationTask _ -> texts(html);
      case org.signalbox.task.TabularTask _,
          org.signalbox.task.TextClassificationTask _,
          org.signalbox.task.RetrievalTask _ -> {}
    }
  }

  private Optional<Lane> routed() {
    return report.race().start().routed().flatMap(report.race()::lane);
  }

  private static Optional<Answer> answer(Lane lane) {
    return lane.outcome() instanceof Outcome.Done<? extends Answer> done
        ? Optional.of(done.result().answer())
        : Optional.empty();
  }

  private void forecast(Html html, ForecastTask task, Lane lane) {
    if (!(answer(lane).orElse(null) instanceof ForecastAnswer answer)) {
      return;
    }
    html.open("section", "class", "whole");
    html.leaf("h2", words.sentence("history.forecast", words.name(lane.card())));
    Series series = task.series().getFirst();
    switch (answer.series().getFirst()) {
      case SeriesForecast.Predicted predicted -> {
        html.open("figure", "class", Shapes.family(lane.card()));
        new ForecastChart(series, predicted, words).write(html, task.measure());
        html.leaf("figcaption", caption(task, predicted));
        html.close();
      }
      case SeriesForecast.Unpredicted none -> html.leaf("p", words.sentence(none.problem()));
    }
    html.close();
  }

  private String caption(ForecastTask task, SeriesForecast.Predicted predicted) {
    String model = words.sentence("history.forecast.caption", predicted.model());
    int others = task.series().size() - 1;
    return others == 0
        ? model
        : model + " " + words.sentence("history.forecast.others", predicted.id(), others);
  }

  private void texts(Html html) {
    html.open("section");
    html.leaf("h2", words.sentence("history.texts"));
    for (Lane lane : report.race().lanes()) {
      if (answer(lane).orElse(null) instanceof GeneratedText written) {
        html.open("h3", "class", Shapes.family(lane.card()));
        Shapes.icon(html, lane.card());
        html.text(words.name(lane.card())).close();
        html.leaf("p", shortened(written.text()), "class", "written");
      }
    }
    html.close();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " …";
  }
}
