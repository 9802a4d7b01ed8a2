package org.signalbox.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.lab.StrategyScore;

/** How ways to choose an engine are called, and their figures as a table. */
final class StrategyWords {
  private static final String ALWAYS = "always ";

  /** On so many of the tasks less is lost than what is said of the worst. */
  static final double NEARLY_ALL = 0.95;

  private final EngineNames names;
  private final Wording wording;

  StrategyWords(EngineNames names, Wording wording) {
    this.names = names;
    this.wording = wording;
  }

  Optional<StrategyScore> find(List<StrategyScore> scores, String strategy) {
    return scores.stream().filter(s -> s.strategy().equals(strategy)).findFirst();
  }

  String name(StrategyScore score) {
    String key = "view.lab.strategy." + score.strategy().replace(' ', '-');
    if (wording.words().knows(key)) {
      return wording.text(key);
    }
    return score.strategy().startsWith(ALWAYS)
        ? wording.text(
            "view.lab.strategy.always", names.of(score.strategy().substring(ALWAYS.length())))
        : score.strategy();
  }

  /** Who looks at the task has another shape than who does not. */
  static String style(StrategyScore score) {
    return switch (score.strategy()) {
      case "gate" -> "tabular";
      case "rules" -> "forecast";
      default -> "baseline";
    };
  }

  /** The best first. */
  TableText table(List<StrategyScore> scores) {
    List<String> head =
        Stream.of("strategy", "quality", "time", "utility", "regret", "gap", "interval", "bykind")
            .map(column -> wording.text("view.lab.column." + column))
            .toList();
    return new TableText(
        head,
        scores.stream()
            .sorted(Comparator.comparingDouble(StrategyScore::utility).reversed())
            .map(this::cells)
            .toList());
  }

  private List<String> cells(StrategyScore s) {
    return List.of(
        name(s),
        number(s.quality()),
        Double.isNaN(s.millis()) ? "" : wording.figures().milliseconds(s.millis()).text(),
        number(s.utility()),
        number(s.regret()),
        number(s.gap().value()),
        interval(s.gap()),
        number(s.gapByKind().value()));
  }

  String interval(StrategyScore.Gap gap) {
    return Double.isNaN(gap.low()) ? "" : wording.figures().interval(gap.low(), gap.high()).text();
  }

  String number(double value) {
    return Double.isNaN(value) ? "" : wording.figures().number(value).text();
  }
}
