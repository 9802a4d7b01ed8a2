package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.SeriesForecast.Band;

/**
 * Puts several outlooks together: means by weight or by the median, limits by their weighted
 * distance from the mean, which combines quantiles and not densities (Lichtendahl, Grushka-Cockayne
 * and Winkler 2013).
 */
@SuppressWarnings("ArrayRecordComponent") // made for one call and never compared
record AutoCombination(double[] weights, boolean sure) {
  Outlook of(List<Outlook> outlooks, ConformalTable conformal, ConformalTable.Kind kind) {
    int horizon = outlooks.getFirst().mean().length;
    double[] mean = new double[horizon];
    Arrays.setAll(mean, h -> at(outlooks, h));
    List<Band> bands = new ArrayList<>();
    for (int b = 0; b < outlooks.getFirst().bands().size(); b++) {
      bands.add(band(outlooks, b, mean, (h, level) -> conformal.factor(kind, h, level)));
    }
    return new Outlook(mean, bands);
  }

  private interface Widening {
    double factor(int h, double level);
  }

  private double at(List<Outlook> outlooks, int h) {
    double[] means = outlooks.stream().mapToDouble(o -> o.mean()[h]).toArray();
    return sure ? weighted(means) : median(means);
  }

  private Band band(List<Outlook> outlooks, int b, double[] mean, Widening widening) {
    double level = outlooks.getFirst().bands().get(b).level();
    double[] low = new double[mean.length];
    double[] high = new double[mean.length];
    for (int h = 0; h < mean.length; h++) {
      int step = h;
      double factor = widening.factor(h, level);
      double below =
          weighted(
              outlooks.stream()
                  .mapToDouble(o -> o.mean()[step] - o.bands().get(b).low()[step])
                  .toArray());
      double above =
          weighted(
              outlooks.stream()
                  .mapToDouble(o -> o.bands().get(b).high()[step] - o.mean()[step])
                  .toArray());
      low[h] = mean[h] - factor * Math.max(0, below);
      high[h] = mean[h] + factor * Math.max(0, above);
    }
    return new Band(level, low, high);
  }

  private double weighted(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
