package org.signalbox.lesson;

/**
 * How a bet ended.
 *
 * @param right how many were right
 * @param bettors of how many
 */
public record Settled(int right, int bettors) {
  /**
   * @param measured the figure on which the bet was
   * @throws IllegalArgumentException when the wager is of another kind of bet
   */
  public static Settled of(Bet bet, Wager wager, double measured) {
    return new Settled(
        switch (bet) {
          case Bet.Options options -> hands(wager).raised().get(options.winner(measured));
          case Bet.Number number ->
              (int)
                  guesses(wager).values().stream()
                      .filter(guess -> number.right(guess, measured))
                      .count();
        },
        wager.bettors());
  }

  public Settled and(Settled other) {
    return new Settled(right + other.right, bettors + other.bettors);
  }

  private static Wager.Hands hands(Wager wager) {
    if (wager instanceof Wager.Hands hands) {
      return hands;
    }
    throw new IllegalArgumentException("numbers for options");
  }

  private static Wager.Guesses guesses(Wager wager) {
    if (wager instanceof Wager.Guesses guesses) {
      return guesses;
    }
    throw new IllegalArgumentException("hands for a number");
  }
}
