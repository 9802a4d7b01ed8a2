package org.signalbox.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.ValuePredictions;

/** A short sign of an answer: equal when every predicted number and word is, to the last digit. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 in lower-case hexadecimal digits. */
  static String of(Answer answer) {
    List<String> parts = new ArrayList<>();
    switch (answer) {
      case ClassPredictions classes -> {
        parts.add(classes.classes().toString());
        parts.add(Arrays.toString(classes.rows()));
        parts.add(Arrays.deepToString(classes.probabilities()));
      }
      case ValuePredictions values -> {
        parts.add(Arrays.toString(values.rows()));
        parts.add(Arrays.toString(values.values()));
      }
      case ForecastAnswer forecast -> forecast.series().forEach(one -> parts.add(series(one)));
      case GeneratedText text -> parts.add(text.text());
      case LabelledText labels -> {
        parts.add(labels.classes().toString());
        parts.add(Arrays.toString(labels.documents()));
        parts.add(Arrays.deepToString(labels.probabilities()));
      }
      case Ranking ranking -> parts.add(ranking.hits().toString());
    }
    return Checksum.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static String series(SeriesForecast forecast) {
    return switch (forecast) {
      case SeriesForecast.Unpredicted none -> none.id() + " " + none.problem();
      case SeriesForecast.Predicted done -> {
        StringBuilder all = new StringBuilder(done.id()).append(Arrays.toString(done.mean()));
        done.bands()
            .forEach(
                band ->
                    all.append(band.level())
                        .append(Arrays.toString(band.low()))
                        .append(Arrays.toString(band.high())));
        yield all.toString();
      }
    };
  }
}
