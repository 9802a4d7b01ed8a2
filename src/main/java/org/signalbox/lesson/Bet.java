package org.signalbox.lesson;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What the room is asked for before the experiment runs; a measure settles it. */
public sealed interface Bet {
  /** The id of the measure that settles it. */
  String measure();

  /** One of a few ranges, which cover everything and do not overlap. */
  record Options(String measure, List<Option> all) implements Bet {
    public Options {
      all = List.copyOf(all);
    }

    /** The place of the option that a value falls into, from 0. */
    public int winner(double value) {
      return IntStream.range(0, all.size())
          .filter(i -> all.get(i).holds(value))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * @param text what one bets on
   * @param from belongs to it; empty where it is open below
   * @param to belongs to the next; empty where it is open above
   */
  record Option(String text, OptionalDouble from, OptionalDouble to) {
    boolean holds(double value) {
      return value >= from.orElse(Double.NEGATIVE_INFINITY)
          && (to.isEmpty() || value < to.getAsDouble());
    }
  }

  /**
   * A number between two ends, both in the unit that is shown; the nearest wins.
   *
   * @param unit such as {@code %}, in which a share is given
   */
  record Number(String measure, String unit, double from, double to) implements Bet {
    private static final double NEAR = 0.1;

    /** What was measured, in the unit of the bet. */
    public double shown(double measured) {
      return measured / factor();
    }

    private double factor() {
      return switch (unit) {
        case "%" -> 0.01;
        case "ms" -> 1e-3;
        case "kB" -> 1e3;
        case "MB" -> 1e6;
        case "GB" -> 1e9;
        default -> 1;
      };
    }

    /** A guess counts as right when it is off by no more than this, a tenth of the whole. */
    public double near() {
      return (to - from) * NEAR;
    }

    public boolean right(double guess, double measured) {
      return Math.abs(guess - shown(measured)) <= near();
    }
  }
}
