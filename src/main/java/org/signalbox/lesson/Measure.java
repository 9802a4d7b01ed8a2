package org.signalbox.lesson;

import java.util.Optional;
import org.signalbox.words.Figure;
import org.signalbox.words.Figures;

/**
 * A figure on which a bet is settled and a claim is tested.
 *
 * @param id kebab-case; the lesson says how it is called
 * @param value what was measured
 * @param range its 95 % interval, or the lowest and highest of interleaved repeats; empty for what
 *     is counted
 */
public record Measure(String id, Kind kind, double value, Optional<Range> range) {
  /** What a figure is, which decides how it is written and what a claim may rest on. */
  public enum Kind {
    /** Things that were counted: rows, tokens, parameters. */
    COUNT,
    /** Between 0 and 1, shown in per cent. */
    SHARE,
    /** A metric or a difference of two. */
    SCORE,
    /** How many times as much. */
    RATIO,
    /**
     * How many times as long: a claim needs a margin of three. Its id ends in {@code time-ratio},
     * so that a claim is known to rest on one before anything runs.
     */
    TIME_RATIO,
    SECONDS,
    JOULES,
    BYTES,
    /** In dollars, as the price tables are. */
    MONEY;

    private static final String CURRENCY = "USD";

    /** Whether its unit follows the size of the value, as ms and s do. */
    public boolean scaled() {
      return this == SECONDS || this == JOULES || this == BYTES;
    }

    /** How the two ends of a range are written. */
    public String interval(Range range, Figures figures) {
      return figure(range.low(), figures) + " – " + figure(range.high(), figures);
    }

    /** How a value of this kind is written. */
    public Figure figure(double value, Figures figures) {
      return switch (this) {
        case COUNT -> figures.count(Math.round(value));
        case SHARE -> figures.percent(value);
        case SCORE -> figures.number(value);
        case RATIO, TIME_RATIO -> figures.quantity(value, "×");
        case SECONDS -> figures.time(value);
        case JOULES -> figures.joules(value);
        case BYTES -> figures.bytes(value);
        case MONEY -> figures.money(value, CURRENCY);
      };
    }
  }

  public Measure {
    if ((kind == Kind.TIME_RATIO) != isTimeRatio(id)) {
      throw new IllegalArgumentException(
          "the id of a ratio of times, and only that, ends in time-ratio: " + id);
    }
  }

  static boolean isTimeRatio(String id) {
    return id.endsWith("time-ratio");
  }

  /** How the value is written. */
  public Figure figure(Figures figures) {
    return kind.figure(value, figures);
  }

  /** How the ends of the range are written; empty where there is none. */
  public String interval(Figures figures) {
    return range.map(ends -> kind.interval(ends, figures)).orElse("");
  }

  /** Both ends belong to it. */
  public record Range(double low, double high) {
    public Range {
      if (!(low <= high)) {
        throw new IllegalArgumentException("from " + low + " to " + high);
      }
    }
  }

  public static Measure counted(String id, double value) {
    return new Measure(id, Kind.COUNT, value, Optional.empty());
  }

  public static Measure of(String id, Kind kind, double value) {
    return new Measure(id, kind, value, Optional.empty());
  }

  public static Measure of(String id, Kind kind, double value, double low, double high) {
    return new Measure(id, kind, value, Optional.of(new Range(low, high)));
  }
}
