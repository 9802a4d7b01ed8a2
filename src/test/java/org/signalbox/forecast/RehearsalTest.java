package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Timeline;

class RehearsalTest {
  private static final double USUAL = 1 / Normal.halfWidth(ConformalTable.UNIT);

  @Test
  void ownMomentsCountAsFarAsTheyAreMany() {
    ConformalTable table = ConformalTable.none();
    var seasonal = ConformalTable.Kind.SEASONAL;
    assertEquals(1, table.scale(seasonal, Strain.none()), 0);
    assertEquals(1, table.scale(seasonal, new Strain(3, USUAL)), 1e-12);
    assertEquals(10.0 / 7, table.scale(seasonal, new Strain(3, 2 * USUAL)), 1e-12);
    assertEquals(6.0 / 5, table.scale(seasonal, new Strain(1, 2 * USUAL)), 1e-12);
    assertEquals(1, table.scale(ConformalTable.Kind.SHORT, new Strain(3, 2 * USUAL)), 1e-6);
  }

  /** A season that breaks at each of the last years was harder to foresee than its noise says. */
  @Test
  void aSeriesThatSurprisedBeforeGetsWiderIntervals() {
    var random = new SplittableRandom(3);
    double[] calm = new double[120];
    Arrays.setAll(calm, i -> 100 + 10 * Math.sin(Math.PI * i / 6) + random.nextDouble(-1, 1));
    double[] broken = calm.clone();
    Arrays.setAll(broken, i -> calm[i] + (i < 84 ? 0 : i / 12 % 2 == 0 ? 25 : -25));
    Strain quiet = model(new History(calm, 12, 0)).past().strain();
    Strain loud = model(new History(broken, 12, 0)).past().strain();
    assertEquals(3, quiet.acts());
    assertTrue(loud.size() > 1.5 * quiet.size(), quiet + " " + loud);
  }

  @Test
  void earlierMomentsHaveTheRegressorsOfTheirTime() {
    var random = new SplittableRandom(4);
    double[] beside = random.doubles(80).toArray();
    double[] y = new double[80];
    Arrays.setAll(y, i -> 50 + 30 * beside[i] + random.nextDouble(-1, 1));
    History history = new History(y, 1, 0, Timeline.index(), new double[][] {beside});
    var arima = new AutoPool.Member("auto-arima", new AutoArima(AutoArima.Search.STEPWISE));
    Rehearsal rehearsal = Rehearsal.of(List.of(arima), history, new Cancellation());
    assertEquals(3, rehearsal.acts().size());
    for (Rehearsal.Act act : rehearsal.acts()) {
      double[] mean = act.outlooks().getFirst().orElseThrow().mean();
      for (int h = 0; h < mean.length; h++) {
        assertEquals(act.truth()[h], mean[h], 4);
      }
    }
  }

  private static AutoModel model(History history) {
    return (AutoModel) new AutoMethod(Gate::none).fit(history, new Cancellation());
  }
}
