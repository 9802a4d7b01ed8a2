package org.signalbox.routing;

import java.util.List;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Task;

/**
 * Expects of each engine what experience with its kind says: quality from a learning curve over the
 * examples at hand, time from counts. Energy and money follow from the time.
 */
public final class RuleGate implements Gate {
  /** Differences of utility below this are noise: the cheaper engine goes first. */
  public static final double NOISE = 0.01;

  /** Watts of one busy run on a desktop processor. */
  private static final double WATTS = 25;

  /** A kilowatt hour at 0.30, and a machine of 1,000 used for three years, in the currency. */
  private static final double MONEY_A_JOULE = 0.30 / 3.6e6;

  private static final double MONEY_A_SECOND = 1000 / (3 * 365.25 * 86_400);

  private final double speed;

  /**
   * @param speed how fast this machine is, 1 for the reference machine (2 cores of a server of
   *     2023), 2 for one twice as fast
   */
  public RuleGate(double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed of the machine: " + speed);
    }
    this.speed = speed;
  }

  @Override
  public List<Estimate> estimate(Task task, List<EngineCard> willing) {
    Shape shape = Shape.of(task);
    return willing.stream()
        .map(card -> estimate(card.id(), expected(card.id(), shape), task.answers()))
        .toList();
  }

  /** What the rules expect of an engine, on the reference machine. */
  static Expected expected(String engine, Shape shape) {
    Expected told =
        switch (shape) {
          case Shape.Rows s -> RowPriors.of(engine, s);
          case Shape.Line s -> LinePriors.of(engine, s);
          case Shape.Labelled s -> TextPriors.of(engine, s);
          case Shape.Prompt s -> TextPriors.of(engine, s);
          case Shape.Search s -> TextPriors.of(engine, s);
        };
    return told.taking(MemoryPriors.of(engine, shape));
  }

  /** The same on this machine, with the energy and the money that the time costs. */
  Estimate estimate(String engine, Expected expected, int answers) {
    double millis = expected.millis() / speed;
    return new Estimate(
        engine,
        expected.quality(),
        expected.sd(),
        millis,
        joules(millis),
        money(millis),
        expected.megabytes(),
        answers);
  }

  /** The utility of answers that took a time, from which energy and money follow. */
  public static double utility(Policy policy, double quality, double millis, int answers) {
    return policy.utility(quality, millis, joules(millis), money(millis), answers);
  }

  private static double joules(double millis) {
    return WATTS * millis / 1000;
  }

  private static double money(double millis) {
    return joules(millis) * MONEY_A_JOULE + millis / 1000 * MONEY_A_SECOND;
  }
}
