package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.SeriesForecast.Band;

/** The default engine on hours and days, whose weeks and years are too long for seasonal states. */
class LongSeasonTest {
  private static final int RUNS = 6;

  private static final IntToDoubleFunction HOURS =
      i -> 200 + 30 * Math.sin(i * Math.PI / 12) + (i / 24 % 7 >= 5 ? -25 : 0);

  private static final IntToDoubleFunction DAYS =
      i -> 200 + 30 * Math.sin(i * 2 * Math.PI / 365) + (i % 7 >= 5 ? -25 : 0);

  private record Share(double of80, double of95) {}

  @Test
  void limitsOfHoursHoldWhatTheyPromise() {
    holds(inside(HOURS, new int[] {24, 840, 48}, Set.of(24, 168)));
  }

  @Test
  void limitsOfDaysHoldWhatTheyPromise() {
    holds(inside(DAYS, new int[] {7, 1095, 28}, Set.of(7, 365)));
  }

  private static void holds(Share share) {
    assertEquals(0.8, share.of80(), 0.13, share.toString());
    assertTrue(share.of95() > 0.87, share.toString());
  }

  /**
   * @param shape season, length of the history and horizon
   */
  private static Share inside(IntToDoubleFunction signal, int[] shape, Set<Integer> seasons) {
    int[] inside = new int[2];
    for (int seed = 0; seed < RUNS; seed++) {
      double[] all = made(shape[1] + shape[2], seed, signal);
      var history = new History(Arrays.copyOf(all, shape[1]), shape[0], 0);
      AutoModel model = (AutoModel) new AutoMethod(Gate::none).fit(history, new Cancellation());
      assertEquals(seasons, Set.copyOf(model.plan().seasons()));
      List<Band> bands = model.ahead(new Ahead(shape[2], List.of(80.0, 95.0), 1)).bands();
      for (int h = 0; h < shape[2]; h++) {
        double truth = all[shape[1] + h];
        for (int b = 0; b < 2; b++) {
          Band band = bands.get(b);
          inside[b] += band.low()[h] <= truth && truth <= band.high()[h] ? 1 : 0;
        }
      }
    }
    double all = RUNS * shape[2];
    return new Share(inside[0] / all, inside[1] / all);
  }

  /** The signal and a slow autoregression around it. */
  private static double[] made(int n, long seed, IntToDoubleFunction signal) {
    var random = new SplittableRandom(seed);
    double[] out = new double[n];
    double echo = 0;
    for (int i = 0; i < n; i++) {
      echo = 0.6 * echo + 4 * random.nextGaussian();
      out[i] = signal.applyAsDouble(i) + echo;
    }
    return out;
  }
}
