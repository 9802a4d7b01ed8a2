package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CorrectedT;
import org.signalbox.evaluation.Share;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;

/**
 * What becomes of the forecasts of {@code engines} when the history is miscounted by growing {@code
 * amounts}, the future being counted right; all engines but the first are asked at {@code others}
 * only. {@code nearer}: of the steps forecast, the share in which the first engine on its last
 * amount is nearer than the second on its first; {@code start-ENGINE} and {@code end-ENGINE}, mean
 * errors by draw; {@code grown-ENGINE}, how many times as large the second of these is as the
 * first. Each of {@code draws} begins a horizon earlier and miscounts anew.
 */
final class NoisySeries implements Experiment {
  private static final long DRAWS = 1000;

  /** Nothing is forecast better than to this part of the usual error; logarithms need it. */
  private static final double LEAST = 1e-3;

  @Override
  public String kind() {
    return "noisy-series";
  }

  @Override
  public Form form() {
    return Subject.FORM
        .must(Form.Shape.PAIR, "engines")
        .must(Form.Shape.NUMBERS, "amounts", "others")
        .may(Form.Shape.NUMBER, "draws");
  }

  /**
   * The errors of one engine.
   *
   * @param amounts ascending
   * @param errors by amount, draw and step, in the usual change over a season
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one run and never compared
  record Row(EngineCard engine, List<Double> amounts, double[][][] errors) {
    double[][] start() {
      return errors[0];
    }

    double[][] end() {
      return errors[errors.length - 1];
    }

    private static double[] means(double[][] draws) {
      return Arrays.stream(draws)
          .mapToDouble(steps -> Math.max(LEAST, Draws.mean(steps)))
          .toArray();
    }

    List<Measure> measures() {
      String id = engine.id();
      List<Measure> measures = new ArrayList<>();
      measures.add(over("start-" + id, means(start())));
      if (errors.length > 1) {
        measures.add(over("end-" + id, means(end())));
        measures.add(MixtureExperiment.ratio("grown-" + id, means(end()), means(start())));
      }
      return measures;
    }

    Drawing.Line line() {
      List<Drawing.Point> points = new ArrayList<>();
      for (int a = 0; a < amounts.size(); a++) {
        Measure at = over("", means(errors[a]));
        points.add(new Drawing.Point(amounts.get(a), at.value(), at.range()));
      }
      return new Drawing.Line(
          engine.name(), Optional.of(engine.family()), Drawing.Form.MEASURED, points);
    }

    /** The mean of the draws with its interval; no error is below 0. */
    private static Measure over(String id, double... draws) {
      CorrectedT t = CorrectedT.of(draws, 0);
      double low = Math.max(0, t.mean() - t.half());
      return Measure.of(id, Measure.Kind.SCORE, t.mean(), low, t.mean() + t.half());
    }
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    ForecastTask task = new Subject(setting, kit, context).series();
    var engines = new Named(setting, "engines").all(kit.engines().forecast());
    int draws = setting.count("draws", 5);
    List<Row> rows = new ArrayList<>();
    for (var engine : engines) {
      List<Double> amounts = setting.numbers(rows.isEmpty() ? "amounts" : "others");
      double[][][] errors = new double[amounts.size()][draws][];
      rows.add(new Row(engine.card(), amounts, errors));
    }
    for (int draw = 0; draw < draws; draw++) {
      RunContext drawn =
          context
              .part((double) draw / draws, (draw + 1.0) / draws)
              .withSeed(context.seed() * DRAWS + draw);
      SeriesTrial clean = SeriesTrial.of(task, draw);
      for (int e = 0; e < engines.size(); e++) {
        ask(clean, engines.get(e), rows.get(e), draw, drawn);
      }
    }
    return findings(rows);
  }

  private static void ask(
      SeriesTrial clean,
      Engine<ForecastTask, ForecastAnswer> engine,
      Row row,
      int draw,
      RunContext context) {
    for (int a = 0; a < row.amounts().size(); a++) {
      var random = new SplittableRandom(context.seed());
      SeriesTrial trial = clean.miscounted(row.amounts().get(a), random);
      row.errors()[a][draw] = trial.errors(engine, context);
      context.done((a + 1.0) / row.amounts().size());
    }
  }

  private static Share nearer(double[][] one, double[][] other) {
    int nearer = 0;
    int all = 0;
    for (int draw = 0; draw < one.length; draw++) {
      for (int step = 0; step < one[draw].length; step++) {
        nearer += one[draw][step] < other[draw][step] ? 1 : 0;
        all++;
      }
    }
    return new Share(nearer, all);
  }

  static Findings findings(List<Row> rows) {
    List<Measure> measures = new ArrayList<>();
    Share nearer = nearer(rows.get(0).end(), rows.get(1).start());
    measures.add(
        Measure.of("nearer", Measure.Kind.SHARE, nearer.value(), nearer.low(), nearer.high()));
    rows.forEach(row -> measures.addAll(row.measures()));
    return new Findings(
        measures,
        List.of(
            new Drawing.Lines(
                "error",
                new Drawing.Axis("amount", Measure.Kind.SHARE, Drawing.Scale.LINEAR),
                new Drawing.Axis("quality", Measure.Kind.SCORE, Drawing.Scale.LINEAR),
                rows.stream().map(Row::line).toList())));
  }
}
