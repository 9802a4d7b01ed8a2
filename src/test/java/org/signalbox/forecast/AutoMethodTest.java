package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Band;

class AutoMethodTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  private final AutoMethod untaught = new AutoMethod(Gate::none);

  @Test
  void theCombinationLiesAmongItsMembers() {
    AutoModel model = (AutoModel) fit(PASSENGERS, 12);
    var ahead = new Ahead(12, List.of(80.0), 1);
    double[] mean = model.ahead(ahead).mean();
    List<double[]> members =
        model.parts().stream().map(p -> p.model().ahead(ahead).mean()).toList();
    for (int h = 0; h < 12; h++) {
      int step = h;
      double low = members.stream().mapToDouble(m -> m[step]).min().orElseThrow();
      double high = members.stream().mapToDouble(m -> m[step]).max().orElseThrow();
      assertTrue(low <= mean[h] && mean[h] <= high);
    }
  }

  @Test
  void itTellsWhatItWeighedAndHowThatFaredBefore() {
    Insight insight = fit(PASSENGERS, 12).insight();
    assertEquals(Trait.COMBINED, insight.traits().getFirst());
    assertEquals(List.of(12), insight.seasons());
    double sum = insight.candidates().stream().mapToDouble(Insight.Candidate::weight).sum();
    assertEquals(1, sum, 1e-9);
    assertEquals(
        List.of(108, 120, 132), insight.origins().stream().map(Insight.Origin::at).toList());
    for (Insight.Candidate candidate : insight.candidates()) {
      assertTrue(candidate.error() > 0 && candidate.error() < 4, candidate.engine());
    }
  }

  /** What comes after an origin changes nothing of the forecast made there. */
  @Test
  void anOriginKnowsNothingOfWhatCame() {
    double[] other = PASSENGERS.clone();
    Arrays.setAll(other, i -> i < 108 ? other[i] : other[i] * 1.01);
    double[] one = fit(PASSENGERS, 12).insight().origins().getFirst().mean();
    double[] two = fit(other, 12).insight().origins().getFirst().mean();
    for (int h = 0; h < one.length; h++) {
      assertEquals(one[h], two[h], 1e-9 * one[h]);
    }
  }

  @Test
  void severalSeasonsGetMethodsThatCarryThem() {
    double[] hours = new double[24 * 7 * 6];
    var random = new SplittableRandom(5);
    Arrays.setAll(
        hours,
        i ->
            100
                + 20 * Math.sin(2 * Math.PI * i / 24)
                + (i / 24 % 7 >= 5 ? -30 : 10)
                + random.nextDouble(-3, 3));
    AutoModel model = (AutoModel) fit(hours, 24);
    assertTrue(model.plan().seasons().containsAll(List.of(24, 168)));
    double[] mean = model.ahead(new Ahead(168, List.of(80.0), 1)).mean();
    double worst = 0;
    for (int h = 0; h < 168; h++) {
      worst = Math.max(worst, Math.abs(mean[h] - hours[hours.length - 168 + h]));
    }
    assertTrue(worst < 12, "off by " + worst);
  }

  @Test
  void rareDemandsGetTheirOwnMethods() {
    double[] rare = new double[48];
    for (int i = 3; i < 48; i += 5) {
      rare[i] = 4 + i % 3;
    }
    AutoModel model = (AutoModel) fit(rare, 1);
    assertTrue(model.parts().stream().anyMatch(p -> p.engine().equals("croston-sba")));
    assertFalse(model.plan().sure());
  }

  @Test
  void anyLevelWidensWithItsCoverage() {
    List<Double> levels = List.of(5.0, 50.0, 80.0, 90.0, 95.0, 99.0, 99.9);
    List<Band> bands = fit(PASSENGERS, 12).ahead(new Ahead(12, levels, 1)).bands();
    for (int b = 1; b < bands.size(); b++) {
      for (int h = 0; h < 12; h++) {
        assertTrue(bands.get(b).low()[h] < bands.get(b - 1).low()[h]);
        assertTrue(bands.get(b).high()[h] > bands.get(b - 1).high()[h]);
      }
    }
  }

  private Model fit(double[] y, int season) {
    return untaught.fit(new History(y, season, 0), new Cancellation());
  }
}
