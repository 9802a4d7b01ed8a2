package org.signalbox.view;

import java.util.List;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Measure;

/** Axes of what was measured, labelled in the unit of its kind. */
final class LessonAxis {
  private static final int TICKS = 6;
  private static final double PERCENT = 100;

  /** From here on a comma or point stands between thousands. */
  private static final double GROUPED = 1000;

  private LessonAxis() {}

  static Axis of(
      String title, Measure.Kind kind, Drawing.Scale scale, Extent extent, Wording wording) {
    if (scale == Drawing.Scale.LOG && extent.low() > 0) {
      return Axis.log(title, extent.low(), extent.high(), v -> words(kind, v, wording));
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
    String text = kind.figure(value, wording.figures()).text();
    boolean grouped = Math.abs(value) >= GROUPED && !kind.scaled();
    return grouped || kind == Measure.Kind.COUNT
        ? text
        : text.replaceFirst("([.,]\\d*?[1-9])0+(?=\\D|$)|[.,]0+(?=\\D|$)", "$1");
  }
}
