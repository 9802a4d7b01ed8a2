package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Predicted;

/** Takes the forecasts of one contestant one after another and gives their mean scores. */
final class ScoreSheet {
  private static final int DRAWS = 1000;

  /** The columns of a line. */
  private enum Mark {
    SMAPE,
    MASE,
    SMAPE_NAIVE2,
    MASE_NAIVE2,
    RMSSE,
    MSIS,
    PINBALL,
    COVERAGE80,
    COVERAGE95,
    CPU,
    BEYOND_NAIVE
  }

  private final List<double[]> lines = new ArrayList<>();
  private int failed;

  void failed() {
    failed++;
  }

  void add(CompetitionSeries one, Predicted forecast, double cpuSeconds) {
    double[] x = one.history();
    double[] truth = one.future();
    double[] mean = forecast.mean();
    if (!Arrays.stream(mean).allMatch(Double::isFinite)) {
      failed++;
      return;
    }
    double[] naive2 = Naive2.forecast(x, one.m(), truth.length);
    double mase = Accuracy.mase(x, truth, one.m(), mean);
    double[] line = new double[Mark.values().length];
    line[Mark.SMAPE.ordinal()] = Accuracy.smape(truth, mean);
    line[Mark.MASE.ordinal()] = mase;
    line[Mark.SMAPE_NAIVE2.ordinal()] = Accuracy.smape(truth, naive2);
    line[Mark.MASE_NAIVE2.ordinal()] = Accuracy.mase(x, truth, one.m(), naive2);
    line[Mark.RMSSE.ordinal()] = Accuracy.rmsse(x, truth, mean);
    line[Mark.CPU.ordinal()] = cpuSeconds;
    line[Mark.BEYOND_NAIVE.ordinal()] = mase - naive(one);
    intervals(one, forecast, line);
    lines.add(line);
  }

  private static double naive(CompetitionSeries one) {
    double[] x = one.history();
    int lag = x.length > one.m() ? one.m() : 1;
    double[] out = new double[one.future().length];
    Arrays.setAll(out, h -> x[x.length - lag + h % lag]);
    return Accuracy.mase(x, one.future(), one.m(), out);
  }

  private static void intervals(CompetitionSeries one, Predicted forecast, double[] line) {
    double scale = Accuracy.scale(one.history(), one.m());
    double pinball = Accuracy.pinball(one.future(), forecast.mean(), 0.5);
    for (Band band : forecast.bands()) {
      double tail = 0.5 - band.level() / 200;
      pinball += Accuracy.pinball(one.future(), band.low(), tail);
      pinball += Accuracy.pinball(one.future(), band.high(), 1 - tail);
      Mark covered = band.level() == 80 ? Mark.COVERAGE80 : Mark.COVERAGE95;
      line[covered.ordinal()] = Accuracy.coverage(one.future(), band);
      if (band.level() == 95) {
        line[Mark.MSIS.ordinal()] = Accuracy.msis(one.history(), one.future(), one.m(), band);
      }
    }
    line[Mark.PINBALL.ordinal()] = pinball / (1 + 2 * forecast.bands().size()) / scale;
  }

  ForecastScores total(String set, String period, String contestant, long seed) {
    double smape = mean(Mark.SMAPE);
    double mase = mean(Mark.MASE);
    double owa = (smape / mean(Mark.SMAPE_NAIVE2) + mase / mean(Mark.MASE_NAIVE2)) / 2;
    return new ForecastScores(
        set,
        period,
        contestant,
        lines.size(),
        failed,
        smape,
        mase,
        owa,
        mean(Mark.RMSSE),
        mean(Mark.MSIS),
        mean(Mark.PINBALL),
        mean(Mark.COVERAGE80),
        mean(Mark.COVERAGE95),
        mean(Mark.CPU),
        upper(seed));
  }

  private double mean(Mark mark) {
    return lines.stream().mapToDouble(l -> l[mark.ordinal()]).average().orElse(Double.NaN);
  }

  /** The 97.5th percentile of the mean over draws of as many series. */
  private double upper(long seed) {
    int n = lines.size();
    if (n == 0) {
      return Double.NaN;
    }
    var random = new SplittableRandom(seed);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < n; i++) {
        means[draw] += lines.get(random.nextInt(n))[Mark.BEYOND_NAIVE.ordinal()] / n;
      }
    }
    Arrays.sort(means);
    return means[(int) Math.floor(0.975 * (DRAWS - 1))];
  }
}
