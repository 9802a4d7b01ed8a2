package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.CorrectedT;

/**
 * The quality of some engines at growing amounts of something, each in several draws of rows. Found
 * in it: {@code start-ENGINE} and {@code end-ENGINE} at the first and the last amount; {@code
 * lost-ENGINE}, the first less the last; of the first engine over the second {@code lead-start},
 * {@code lead-end} and {@code lost-more}; {@code crossing}, the first amount at which the second
 * engine is ahead and stays so, where there is one.
 *
 * @param kind of the quality
 * @param amounts ascending
 * @param quality by engine, amount and draw
 * @param ratio rows answered over rows learned from
 */
@SuppressWarnings("ArrayRecordComponent") // made for one run and never compared
record Draws(
    List<EngineCard> engines,
    Measure.Kind kind,
    List<Double> amounts,
    double[][][] quality,
    double ratio) {
  Draws {
    engines = List.copyOf(engines);
    amounts = List.copyOf(amounts);
  }

  Findings findings(Drawing.Axis across) {
    List<Measure> measures = new ArrayList<>();
    int last = amounts.size() - 1;
    if (engines.size() > 1) {
      measures.add(over("lost-more", less(lost(0), lost(1))));
      measures.add(over("lead-start", less(quality[0][0], quality[1][0])));
      measures.add(over("lead-end", less(quality[0][last], quality[1][last])));
      crossing().ifPresent(at -> measures.add(Measure.of("crossing", across.kind(), at)));
    }
    for (int e = 0; e < engines.size(); e++) {
      String id = engines.get(e).id();
      measures.add(over("lost-" + id, lost(e)));
      measures.add(within("start-" + id, quality[e][0]));
      measures.add(within("end-" + id, quality[e][last]));
    }
    return new Findings(measures, List.of(lines(across)));
  }

  /**
   * The same with {@code clean}, the first engine's quality from a few clean rows, and {@code
   * lead-clean}, by how much that is better than the last amount.
   */
  Findings beside(double[] clean, Findings found) {
    List<Measure> measures = new ArrayList<>(found.measures());
    measures.addFirst(over("lead-clean", less(clean, quality[0][amounts.size() - 1])));
    measures.add(within("clean", clean));
    return new Findings(measures, found.drawings(), found.remarks());
  }

  private double[] lost(int engine) {
    return less(quality[engine][0], quality[engine][amounts.size() - 1]);
  }

  static double[] less(double[] one, double... other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
  }

  private Optional<Double> crossing() {
    int at = amounts.size();
    while (at > 0 && mean(quality[1][at - 1]) > mean(quality[0][at - 1])) {
      at--;
    }
    return at < amounts.size() ? Optional.of(amounts.get(at)) : Optional.empty();
  }

  static double mean(double... values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The mean of the draws with its corrected interval; none where there is one draw alone. */
  private Measure over(String id, double... draws) {
    if (draws.length < 2) {
      return Measure.of(id, kind, mean(draws));
    }
    CorrectedT t = CorrectedT.of(draws, ratio);
    return Measure.of(id, kind, t.mean(), t.mean() - t.half(), t.mean() + t.half());
  }

  /** No share is above 1, and only an explained part may be below 0. */
  private Measure within(String id, double... draws) {
    Measure measure = over(id, draws);
    double least = Math.min(0, measure.value());
    return new Measure(
        id,
        kind,
        measure.value(),
        measure
            .range()
            .map(r -> new Measure.Range(Math.max(least, r.low()), Math.min(1, r.high()))));
  }

  private Drawing lines(Drawing.Axis across) {
    return new Drawing.Lines(
        "quality",
        across,
        new Drawing.Axis("quality", kind, Drawing.Scale.LINEAR),
        IntStream.range(0, engines.size()).mapToObj(this::line).toList());
  }

  private Drawing.Line line(int engine) {
    return new Drawing.Line(
        engines.get(engine).name(),
        Optional.of(engines.get(engine).family()),
        Drawing.Form.MEASURED,
        IntStream.range(0, amounts.size())
            .mapToObj(
                a -> {
                  Measure at = within("", quality[engine][a]);
                  return new Drawing.Point(amounts.get(a), at.value(), at.range());
                })
            .toList());
  }
}
