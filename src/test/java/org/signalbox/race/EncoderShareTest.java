package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Usage;
import org.signalbox.metering.Amount;
import org.signalbox.metering.Cost;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Problem;

class EncoderShareTest {
  @Test
  void comparesTheQuickestEncoderWithTheGenerator() {
    List<Lane> lanes =
        List.of(lane("smollm2-labels", 4_000), lane("minilm-head", 40), lane("keyword", 1));
    EncoderShare share = EncoderShare.of(lanes).orElseThrow();
    assertEquals("minilm-head", share.encoder().id());
    assertEquals(0.01, share.share(), 1e-12);
  }

  @Test
  void aTextAndASearchHaveTheirsToo() {
    assertEquals(
        0.02,
        EncoderShare.of(List.of(lane("smollm2-text", 2_000), lane("extractive", 40)))
            .orElseThrow()
            .share(),
        1e-12);
    List<Lane> search =
        List.of(
            lane("fused-search", 30),
            lane("minilm-search", 20),
            lane("bm25", 1),
            lane("smollm2-rerank", 4_000));
    EncoderShare share = EncoderShare.of(search).orElseThrow();
    assertEquals("minilm-search", share.encoder().id());
    assertEquals(0.005, share.share(), 1e-12);
  }

  @Test
  void saysNothingOfARaceWithoutAGenerator() {
    assertTrue(EncoderShare.of(List.of(lane("minilm-head", 40), lane("keyword", 1))).isEmpty());
  }

  private static Lane lane(String engine, long millis) {
    EngineCard card =
        new EngineCard(
            engine, engine, Family.LANGUAGE, Standing.CONTENDER, "Apache-2.0", 0, "", "");
    Amount nothing = new Amount(0, "EUR");
    Measurement measured =
        new Measurement(
            Map.of(),
            OptionalLong.empty(),
            millis * 1_000_000,
            0,
            0,
            1,
            Usage.none(),
            Energy.modelled(1),
            new Cost(nothing, nothing, Optional.empty()));
    return new Lane(
        card,
        new Outcome.Failed<>(Problem.of("SB-RACE-04")),
        Optional.of(measured),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
