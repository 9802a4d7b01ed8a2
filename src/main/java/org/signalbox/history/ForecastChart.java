package org.signalbox.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Band;

/** A series with its forecast and prediction intervals. */
record ForecastChart(Series series, SeriesForecast.Predicted forecast, ReportWords words) {
  private static final double HEIGHT = 380;

  /** Older observations than this many horizons don't help to judge a forecast. */
  private static final int HORIZONS = 12;

  private static final int LEAST_SHOWN = 120;
  private static final int TICKS = 6;

  void write(Html html, String measure) {
    int horizon = forecast.mean().length;
    int end = series.length() + horizon - 1;
    int from = Math.max(0, series.length() - Math.max(LEAST_SHOWN, HORIZONS * horizon));
    Plot plot = new Plot(time(from, end), values(from), HEIGHT);
    plot.open(html, measure, "", words.sentence("history.forecast.spoken", horizon));
    List<Band> bands = forecast.bands();
    for (int i = bands.size() - 1; i >= 0; i--) {
      band(html, plot, bands.get(i));
    }
    double split = plot.x(series.length() - 0.5);
    Plot.line(html, "now", split, plot.top(), split, plot.bottom());
    double[] past = Arrays.copyOfRange(series.values(), from, series.length());
    html.empty("path", "class", "history", "d", path(plot, from, past));
    html.empty("path", "class", "mean", "d", path(plot, series.length() - 1, joined()));
    html.close();
  }

  /** The forecast goes on from the last observation. */
  private double[] joined() {
    double[] last = {series.values()[series.length() - 1]};
    return DoubleStream.concat(DoubleStream.of(last), DoubleStream.of(forecast.mean())).toArray();
  }

  private Axis values(int from) {
    double[] shown = shown(from).filter(Double::isFinite).toArray();
    double least = DoubleStream.of(shown).min().orElse(0);
    double most = DoubleStream.of(shown).max().orElse(1);
    return Axis.linear(least, most, words.locale());
  }

  private DoubleStream shown(int from) {
    DoubleStream past = Arrays.stream(series.values(), from, series.length());
    DoubleStream bands =
        forecast.bands().stream()
            .flatMapToDouble(b -> DoubleStream.concat(DoubleStream.of(b.low()), ofHigh(b)));
    return DoubleStream.concat(DoubleStream.concat(past, DoubleStream.of(forecast.mean())), bands);
  }

  private static DoubleStream ofHigh(Band band) {
    return DoubleStream.of(band.high());
  }

  private Axis time(int from, int end) {
    int least = (int) Math.max(1, Math.ceil((end - from) / (double) TICKS));
    int year = year();
    int step = least > year ? Math.ceilDiv(least, year) * year : least;
    List<Axis.Tick> ticks =
        java.util.stream.IntStream.iterate(from, i -> i <= end, i -> i + step)
            .mapToObj(i -> new Axis.Tick(i, label(i)))
            .toList();
    return new Axis(from, Math.max(end, from + 1), Axis.Spacing.LINEAR, ticks);
  }

  /** Observations a year where labels should fall on the same time of it. */
  private int year() {
    return switch (series.timeline().step()) {
      case MONTH -> Math.max(1, 12 / series.timeline().every());
      case QUARTER -> Math.max(1, 4 / series.timeline().every());
      case INDEX, SECOND, MINUTE, HOUR, DAY, WORKDAY, WEEK, YEAR -> 1;
    };
  }

  private String label(int i) {
    String whole = series.timeline().label(i);
    return switch (series.timeline().step()) {
      case MONTH, QUARTER -> whole.substring(0, whole.lastIndexOf('-'));
      case YEAR -> whole.substring(0, whole.indexOf('-', 1));
      case SECOND, MINUTE, HOUR -> whole.replace('T', ' ');
      case INDEX, DAY, WORKDAY, WEEK -> whole;
    };
  }

  private void band(Html html, Plot plot, Band band) {
    StringBuilder path = new StringBuilder();
    int start = series.length();
    for (int i = 0; i < band.low().length; i++) {
      point(path, path.isEmpty(), plot.x(start + i), plot.y(band.high()[i]));
    }
    for (int i = band.low().length - 1; i >= 0; i--) {
      point(path, false, plot.x(start + i), plot.y(band.low()[i]));
    }
    boolean drawable =
        DoubleStream.concat(DoubleStream.of(band.low()), ofHigh(band)).allMatch(Double::isFinite);
    if (drawable) {
      html.empty("path", "class", "band", "d", path.append(" Z").toString());
    }
  }

  /** A line that breaks where an observation is missing. */
  private static String path(Plot plot, int from, double[] values) {
    StringBuilder path = new StringBuilder();
    boolean up = true;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        point(path, up, plot.x(from + i), plot.y(values[i]));
      }
      up = !Double.isFinite(values[i]);
    }
    return path.toString();
  }

  private static void point(StringBuilder path, boolean move, double x, double y) {
    path.append(move ? " M" : " L").append(Shapes.at(x)).append(' ').append(Shapes.at(y));
  }
}
