package org.signalbox.tabular;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.boosting.FeatureType;
import org.signalbox.task.Timeline;

/**
 * What a tree sees of a series at one time: its last changes, those a season ago, their means, and
 * the calendar.
 *
 * @param season observations in a season, 1 when there is none
 * @param lags how many last changes
 */
record LagShape(int season, int lags) {
  private static final int USUAL_LAGS = 6;
  private static final int MOST_LAGS = 14;
  private static final int SEASON_LAGS = 3;
  private static final int MEANS = 2;
  private static final int CALENDAR = 4;

  static LagShape of(int season) {
    return new LagShape(season, Math.clamp(season, USUAL_LAGS, MOST_LAGS));
  }

  int width() {
    return lags + SEASON_LAGS + MEANS + CALENDAR + 1;
  }

  List<FeatureType> types() {
    return IntStream.range(0, width()).mapToObj(i -> FeatureType.NUMBER).toList();
  }

  /**
   * Writes the features of time {@code t} of a prepared series, which looks at changes before
   * {@code t} only.
   *
   * @param at where in {@code into} the row begins
   */
  void write(double[] changes, int t, Timeline timeline, float[] into, int at) {
    int next = at;
    for (int lag = 1; lag <= lags; lag++) {
      into[next++] = value(changes, t - lag);
    }
    for (int around = -1; around <= 1; around++) {
      into[next++] = season > 1 ? value(changes, t - season + around) : Float.NaN;
    }
    into[next++] = mean(changes, t, Math.max(2, lags / 2));
    into[next++] = mean(changes, t, Math.max(lags, season));
    LocalDateTime when = timeline.at(t);
    boolean dated = timeline.step() != Timeline.Step.INDEX;
    into[next++] = dated ? when.getMonthValue() : Float.NaN;
    into[next++] = dated ? when.getDayOfWeek().getValue() : Float.NaN;
    into[next++] = dated ? when.getDayOfMonth() : Float.NaN;
    into[next++] = dated ? when.getHour() : Float.NaN;
    into[next] = season > 1 ? Math.floorMod(t, season) : 0;
  }

  private static float value(double[] changes, int at) {
    return at < 0 ? Float.NaN : (float) changes[at];
  }

  private static float mean(double[] changes, int t, int window) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, t - window); i < t; i++) {
      if (!Double.isNaN(changes[i])) {
        sum += changes[i];
        count++;
      }
    }
    return count == 0 ? Float.NaN : (float) (sum / count);
  }
}
