package org.signalbox.view;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Measure;

/** Axes of what was measured, labelled in the unit of its kind. */
final class LessonAxis {
  private static final int TICKS = 6;
  private static final double PERCENT = 100;

  /** Over more than this an axis of powers has a tick at each power of ten only. */
  private static final double WIDE = 100;

  /** From here on zeros are counted rather than read. */
  private static final double MILLION = 1e6;

  /** From here on a comma or point stands between thousands. */
  private static final double GROUPED = 1000;

  private LessonAxis() {}

  static Axis of(
      String title, Measure.Kind kind, Drawing.Scale scale, Extent extent, Wording wording) {
    if (scale == Drawing.Scale.LOG && extent.low() > 0) {
      return log(title, kind, extent, wording);
    }
    return switch (kind) {
      case SHARE -> percent(title, extent, wording);
      case COUNT, SCORE, RATIO, TIME_RATIO -> plain(title, extent, wording);
      case SECONDS, JOULES, BYTES, MONEY -> {
        Axis axis = plain(title, extent, wording);
        List<Axis.Tick> ticks =
            axis.ticks().stream()
                .map(tick -> new Axis.Tick(tick.value(), words(kind, tick.value(), wording)))
                .toList();
        yield new Axis(title, axis.low(), axis.high(), axis.spacing(), ticks);
      }
    };
  }

  /** From the round number below the values to the one above them. */
  private static Axis log(String title, Measure.Kind kind, Extent extent, Wording wording) {
    int from = (int) Math.floor(Math.log10(extent.low()));
    int to = (int) Math.floor(Math.log10(extent.high())) + 1;
    double[] round =
        IntStream.rangeClosed(from, to)
            .mapToDouble(power -> Math.pow(10, power))
            .flatMap(power -> DoubleStream.of(power, 2 * power, 5 * power))
            .toArray();
    double low = Arrays.stream(round).filter(v -> v <= extent.low()).max().orElseThrow();
    double high =
        Arrays.stream(round).filter(v -> v > low && v >= extent.high()).min().orElseThrow();
    List<Axis.Tick> ticks =
        Arrays.stream(round)
            .filter(v -> v >= low && v <= high)
            .filter(v -> high / low <= WIDE || Math.log10(v) == Math.rint(Math.log10(v)))
            .mapToObj(v -> new Axis.Tick(v, words(kind, v, wording)))
            .toList();
    return new Axis(title, low, high, Axis.Spacing.LOG, ticks);
  }

  private static Axis plain(String title, Extent extent, Wording wording) {
    return Axis.linear(title, extent.low(), extent.high(), TICKS, wording.words().locale());
  }

  private static Axis percent(String title, Extent extent, Wording wording) {
    Axis axis =
        Axis.linear(
            title,
            extent.low() * PERCENT,
            extent.high() * PERCENT,
            TICKS,
            wording.words().locale());
    List<Axis.Tick> ticks =
        axis.ticks().stream()
            .map(tick -> new Axis.Tick(tick.value() / PERCENT, tick.label() + " %"))
            .toList();
    return new Axis(title, axis.low() / PERCENT, axis.high() / PERCENT, Axis.Spacing.LINEAR, ticks);
  }

  /** Without zeros behind the point, which a round number does not need. */
  static String words(Measure.Kind kind, double value, Wording wording) {
    if (kind == Measure.Kind.COUNT && Math.abs(value) >= MILLION) {
      return NumberFormat.getCompactNumberInstance(
              wording.words().locale(), NumberFormat.Style.SHORT)
          .format(value);
    }
    String text = kind.figure(value, wording.figures()).text();
    boolean grouped = Math.abs(value) >= GROUPED && !kind.scaled();
    return grouped || kind == Measure.Kind.COUNT
        ? text
        : text.replaceFirst("([.,]\\d*?[1-9])0+(?=\\D|$)|[.,]0+(?=\\D|$)", "$1");
  }
}
