package org.signalbox.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.race.Lane;
import org.signalbox.task.Answer;
import org.signalbox.task.Attributions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.TabularAnswer;

/** Why an engine answered as it did, in its own terms. */
final class WhyFace {
  private static final int MOST = 14;

  private final EngineNames names;
  private final Wording wording;

  WhyFace(EngineNames names) {
    this.names = names;
    this.wording = names.wording();
  }

  Shown of(Optional<Lane> lane) {
    Optional<Answer> answer = lane.flatMap(AnswerFace::answer);
    if (answer.isEmpty()) {
      return Shown.words(wording.text("view.why.unraced"));
    }
    String family = Wording.family(lane.get().card());
    return switch (answer.get()) {
      case TabularAnswer table -> attributions(table.attributions(), family);
      case ForecastAnswer forecast -> new ModelFace(names, family).of(forecast);
      case GeneratedText text -> new HeatFace(wording).of(text);
      case LabelledText _, Ranking _ -> Shown.words(wording.text("view.why.none"));
    };
  }

  private Shown attributions(Attributions given, String family) {
    if (given.features().isEmpty()) {
      return Shown.words(wording.text("view.why.none"));
    }
    double[] weight = given.importance();
    List<BarList.Bar> bars =
        IntStream.range(0, weight.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -weight[k]))
            .map(
                k ->
                    new BarList.Bar(
                        given.features().get(k),
                        Math.abs(weight[k]),
                        wording.figures().number(weight[k]).text()))
            .toList();
    TableText table =
        new TableText(
            List.of(wording.text("view.feature"), wording.text("view.contribution")),
            bars.stream().map(b -> List.of(b.name(), b.figure())).toList());
    return Shown.of(
        Parts.column(
            "attributions",
            Parts.paragraph(wording.text("view.why.attributions"), "small", "muted"),
            new BarList(bars.subList(0, Math.min(MOST, bars.size())), family)),
        table);
  }
}
