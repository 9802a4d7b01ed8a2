package org.signalbox.lesson;

import java.util.Optional;

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
    /** A ratio of times: a claim needs a margin of three. */
    TIME_RATIO,
    SECONDS,
    JOULES,
    BYTES,
    /** In the currency of the price tables. */
    MONEY
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
