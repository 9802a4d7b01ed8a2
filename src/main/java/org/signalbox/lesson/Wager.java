package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one or many bet. */
public sealed interface Wager {
  int bettors();

  /** How many chose each option, in the order of the options. */
  record Hands(List<Integer> raised) implements Wager {
    public Hands {
      raised = List.copyOf(raised);
      if (raised.stream().anyMatch(hands -> hands < 0)) {
        throw new IllegalArgumentException("fewer than no hands");
      }
    }

    /** Nobody yet. */
    public static Hands none(Bet.Options options) {
      return new Hands(Collections.nCopies(options.all().size(), 0));
    }

    public Hands with(int option, int hands) {
      List<Integer> changed = new ArrayList<>(raised);
      changed.set(option, hands);
      return new Hands(changed);
    }

    @Override
    public int bettors() {
      return raised.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Numbers in the unit of the bet. */
  record Guesses(List<Double> values) implements Wager {
    public Guesses {
      values = List.copyOf(values);
    }

    @Override
    public int bettors() {
      return values.size();
    }

    /** The guess in the middle of the room; of two, halfway between them. */
    public double median() {
      List<Double> sorted = values.stream().sorted().toList();
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
  }
}
