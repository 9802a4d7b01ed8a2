package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;

class MixtureTest {
  private static Alternative expected(String id, Standing standing, double quality, double sd) {
    EngineCard card = new EngineCard(id, id, Family.TABULAR, standing, "MIT", 0, "", "");
    return new Alternative(
        card, Optional.of(new Estimate(id, quality, sd, 1, 1, 0, 0, 1)), quality, Optional.empty());
  }

  private static Optional<Mixture> of(Alternative... alternatives) {
    return Mixture.of(
        new Decision(
            Optional.of(alternatives[0].card()),
            Optional.empty(),
            1,
            0,
            List.of(),
            List.of(alternatives),
            Optional.empty()));
  }

  private static double share(double ahead) {
    return of(
            expected("b", Standing.CONTENDER, 0.5, 0.3),
            expected("a", Standing.CONTENDER, 0.5 + ahead, 0.4))
        .orElseThrow()
        .share();
  }

  /** A standard deviation of 0.5 between them; values of the normal distribution's tables. */
  @Test
  void eachCountsByTheChanceThatItIsBetter() {
    assertEquals(0.5, share(0), 1e-12);
    assertEquals(0.6915, share(0.25), 2e-4);
    assertEquals(0.8413, share(0.5), 2e-4);
    assertEquals(0.9772, share(1), 2e-4);
  }

  @Test
  void theTwoOfWhichMostIsExpectedAreTaken() {
    Mixture two =
        of(
                expected("cheap", Standing.CONTENDER, 0.2, 0.1),
                expected("wrong-tool", Standing.CONTRAST, 0.9, 0.1),
                expected("best", Standing.CONTENDER, 0.8, 0.1),
                expected("next", Standing.CONTENDER, 0.7, 0.1))
            .orElseThrow();
    assertEquals("best", two.first());
    assertEquals("next", two.second());
  }

  @Test
  void oneAloneIsNoMixture() {
    assertEquals(
        Optional.empty(),
        of(expected("a", Standing.CONTENDER, 0.8, 0.1), expected("b", Standing.BASELINE, 0, 0.1)));
  }

  @Test
  void whoIsSureTakesTheBetterAlone() {
    Mixture two =
        of(expected("a", Standing.CONTENDER, 0.8, 0), expected("b", Standing.CONTENDER, 0.7, 0))
            .orElseThrow();
    assertEquals(1, two.share());
  }
}
