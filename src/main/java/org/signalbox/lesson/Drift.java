package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CorrectedT;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * A made shop whose customers change their minds a little each month ({@link DriftingShop}): one
 * {@code engine} learned from the first {@code window} months and is frozen, the same one is fitted
 * anew each month on the last {@code window}. {@code lead-end}: by how much the fresh one is better
 * over the last {@code window} months; {@code frozen-start}, {@code frozen-end}, {@code fresh-end};
 * {@code refit}, the seconds of one new fit with its answers.
 */
final class Drift implements Experiment {
  @Override
  public String kind() {
    return "drift";
  }

  @Override
  public Form form() {
    return Form.EMPTY
        .must(Form.Shape.WORD, "engine")
        .may(Form.Shape.NUMBER, "months", "window", "rows", "degrees");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Engine<TabularTask, TabularAnswer> engine =
        new Named(setting, "engine").of(kit.engines().tabular());
    int months = setting.count("months", 24);
    int window = setting.count("window", 6);
    DriftingShop shop =
        DriftingShop.of(
            months, setting.count("rows", 100), setting.number("degrees", 6), context.seed());
    int asked = months - window;
    double[] frozen = new double[asked];
    double[] fresh = new double[asked];
    double[] seconds = new double[asked];
    for (int i = 0; i < asked; i++) {
      int month = window + i;
      frozen[i] = shop.exam(0, window, month).sat(engine, context);
      long before = context.ticker().nanos();
      fresh[i] = shop.exam(month - window, month, month).sat(engine, context);
      seconds[i] = (context.ticker().nanos() - before) / 1e9;
      context.done((i + 1.0) / asked);
    }
    Arrays.sort(seconds);
    return new Findings(
        measures(frozen, fresh, seconds, Math.min(window, asked)),
        List.of(lines(window, frozen, fresh, engine.card())));
  }

  static List<Measure> measures(double[] frozen, double[] fresh, double[] sorted, int last) {
    int n = frozen.length;
    double[] lead = Draws.less(fresh, frozen);
    CorrectedT t = CorrectedT.of(Arrays.copyOfRange(lead, n - last, n), 0);
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.of(
            "lead-end", Measure.Kind.SHARE, t.mean(), t.mean() - t.half(), t.mean() + t.half()));
    measures.add(share("frozen-start", Arrays.copyOf(frozen, last)));
    measures.add(share("frozen-end", Arrays.copyOfRange(frozen, n - last, n)));
    measures.add(share("fresh-end", Arrays.copyOfRange(fresh, n - last, n)));
    measures.add(
        Measure.of(
            "refit",
            Measure.Kind.SECONDS,
            RaceFindings.median(sorted),
            sorted[0],
            sorted[sorted.length - 1]));
    return measures;
  }

  private static Measure share(String id, double... months) {
    return Measure.of(id, Measure.Kind.SHARE, Draws.mean(months));
  }

  private static Drawing lines(int from, double[] frozen, double[] fresh, EngineCard card) {
    return new Drawing.Lines(
        "by-month",
        new Drawing.Axis("month", Measure.Kind.COUNT, Drawing.Scale.LINEAR),
        new Drawing.Axis("quality", Measure.Kind.SHARE, Drawing.Scale.LINEAR),
        List.of(
            line("fresh", Optional.of(card), from, fresh),
            line("frozen", Optional.empty(), from, frozen)));
  }

  private static Drawing.Line line(
      String id, Optional<EngineCard> card, int from, double... values) {
    return new Drawing.Line(
        id,
        card.map(EngineCard::family),
        Drawing.Form.MEASURED,
        IntStream.range(0, values.length)
            .mapToObj(i -> new Drawing.Point(from + i + 1, values[i], Optional.empty()))
            .toList());
  }
}
