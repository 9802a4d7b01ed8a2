package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.evaluation.Together;
import org.signalbox.routing.Mixture;
import org.signalbox.routing.Policy;

/** Two engines that err to either side, weighed together on the rows that were held out. */
class TogetherTest {
  private final Track track = new Track();

  private Optional<Together> raced(Mixture mixture) {
    RaceRequest request =
        new RaceRequest(
                Track.table(20, 3),
                new Entrants.All(),
                Optional.of("low"),
                Policy.balanced(),
                11,
                Track.LIMIT)
            .mixing(Optional.of(mixture));
    return track
        .run(
            request,
            Track.installed(
                List.of(
                    ToyEngine.baseline(9.5),
                    ToyEngine.contender("low", 4.5),
                    ToyEngine.contender("high", 15.5)),
                List.of()))
        .comparison()
        .together();
  }

  /** The targets are 0 to 19: their variance is (400 - 1) / 12 around 9.5. */
  @Test
  void oppositeErrorsCancelOut() {
    Together both = raced(new Mixture("high", "low", 0.5)).orElseThrow();
    double variance = 399 / 12.0;
    assertEquals(Math.sqrt(variance + 0.25), both.quality().value(), 1e-9);
    assertEquals("low", both.alone());
    assertEquals(Math.sqrt(variance + 25) - Math.sqrt(variance + 0.25), both.lead().value(), 1e-9);
    assertTrue(both.lead().low() < both.lead().value());
  }

  @Test
  void theShareWeighsTheAnswers() {
    Together both = raced(new Mixture("low", "high", 0.75)).orElseThrow();
    assertEquals(Math.sqrt(399 / 12.0 + 2.25 * 2.25), both.quality().value(), 1e-9);
  }

  @Test
  void whoDoesNotEnterIsNotWeighed() {
    assertEquals(Optional.empty(), raced(new Mixture("low", "absent", 0.5)));
  }
}
