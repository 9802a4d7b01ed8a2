package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;

/**
 * Series in figures: how long, how seasonal, how they trend and how much they remember (after
 * Hyndman, Wang and Laptev 2015, "Large-scale unusual time series detection"); several series by
 * their means.
 */
final class SeriesFeatures {
  static final List<String> NAMES =
      List.of(
          "log series",
          "log length",
          "log horizon",
          "log season",
          "seasons seen",
          "horizon in seasons",
          "seasonal strength",
          "trend strength",
          "autocorrelation 1",
          "autocorrelation of changes",
          "log variation",
          "zero share",
          "missing share",
          "positive",
          "growing swings",
          "late against early level",
          "roughness");

  private static final int MOST_SERIES = 12;
  private static final int MOST_POINTS = 2000;

  private SeriesFeatures() {}

  static float[] of(ForecastTask task) {
    int step = Math.max(1, task.series().size() / MOST_SERIES);
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < task.series().size(); i += step) {
      found.add(single(task.series().get(i), task.season()));
    }
    double length = task.series().stream().mapToInt(Series::length).average().orElse(0);
    int season = Math.max(1, task.season());
    float[] out = new float[NAMES.size()];
    out[0] = TaskFeatures.log(task.series().size());
    out[1] = TaskFeatures.log(length);
    out[2] = TaskFeatures.log(task.horizon());
    out[3] = TaskFeatures.log(season);
    out[4] = TaskFeatures.log(length / season);
    out[5] = (float) Math.min(10, (double) task.horizon() / season);
    for (int k = 0; k < out.length - 6; k++) {
      int at = k;
      out[6 + k] = (float) found.stream().mapToDouble(v -> v[at]).average().orElse(0);
    }
    return out;
  }

  private static double[] single(Series series, int season) {
    double[] all = series.values();
    double[] last = Arrays.copyOfRange(all, Math.max(0, all.length - MOST_POINTS), all.length);
    double[] known = Arrays.stream(last).filter(v -> !Double.isNaN(v)).toArray();
    if (known.length < 3) {
      return new double[NAMES.size() - 6];
    }
    double[] changes = changes(known);
    double mean = mean(known);
    double spread = Math.sqrt(variance(known));
    double lowest = Arrays.stream(known).min().orElse(0);
    return new double[] {
      season > 1 ? Seasons.strength(last, season) : 0,
      Shape.Trend.strength(last),
      remembered(known),
      remembered(changes),
      Math.log10(1e-3 + spread / (Math.abs(mean) + 1e-12)),
      Arrays.stream(known).filter(v -> v == 0).count() / (double) known.length,
      1 - known.length / (double) last.length,
      lowest > 0 ? 1 : 0,
      swings(known, season),
      drift(known, spread),
      spread == 0 ? 0 : Math.sqrt(variance(changes)) / spread
    };
  }

  private static double[] changes(double[] values) {
    double[] out = new double[values.length - 1];
    Arrays.setAll(out, i -> values[i + 1] - values[i]);
    return out;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
  }

  /** Correlation of neighbours. */
  private static double remembered(double[] values) {
    double mean = mean(values);
    double cross = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      double away = values[i] - mean;
      all += away * away;
      cross += i == 0 ? 0 : away * (values[i - 1] - mean);
    }
    return all == 0 ? 0 : cross / all;
  }

  /** Correlation of level and swing over blocks of a season: near 1 where swings grow along. */
  private static double swings(double[] values, int season) {
    int block = Math.max(season, 4);
    int blocks = values.length / block;
    if (blocks < 3) {
      return 0;
    }
    double[] levels = new double[blocks];
    double[] widths = new double[blocks];
    for (int b = 0; b < blocks; b++) {
      double[] part = Arrays.copyOfRange(values, b * block, (b + 1) * block);
      levels[b] = mean(part);
      widths[b] = Math.sqrt(variance(part));
    }
    double cross = 0;
    for (int b = 0; b < blocks; b++) {
      cross += (levels[b] - mean(levels)) * (widths[b] - mean(widths)) / blocks;
    }
    double both = Math.sqrt(variance(levels) * variance(widths));
    return both == 0 ? 0 : cross / both;
  }

  /** How far the last fifth lies from the rest, in standard deviations. */
  private static double drift(double[] values, double spread) {
    int from = values.length * 4 / 5;
    double late = mean(Arrays.copyOfRange(values, from, values.length));
    double early = mean(Arrays.copyOfRange(values, 0, Math.max(1, from)));
    return spread == 0 ? 0 : (late - early) / spread;
  }
}
