package org.signalbox.race;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.engine.EngineCard;
import org.signalbox.metering.Measurement;

/**
 * What the small encoder did beside the language model in a race of texts.
 *
 * @param share of the model's time that the encoder needed, both from their first run: load, fit
 *     and predict
 */
public record EncoderShare(EngineCard encoder, EngineCard generator, double share) {
  private static final Set<String> ENCODERS =
      Set.of("minilm-head", "minilm-search", "fused-search", "extractive");
  private static final List<String> GENERATORS =
      List.of("smollm2-text", "smollm2-labels", "smollm2-rerank");

  /** Empty where one of them did not take part; of several encoders the quickest. */
  public static Optional<EncoderShare> of(List<Lane> lanes) {
    Optional<Lane> generator =
        lanes.stream()
            .filter(lane -> GENERATORS.contains(lane.card().id()) && lane.first().isPresent())
            .findFirst();
    return generator.flatMap(
        slow ->
            lanes.stream()
                .filter(lane -> ENCODERS.contains(lane.card().id()) && lane.first().isPresent())
                .min(Comparator.comparingLong(EncoderShare::wall))
                .map(
                    quick ->
                        new EncoderShare(
                            quick.card(), slow.card(), (double) wall(quick) / wall(slow))));
  }

  private static long wall(Lane lane) {
    return Math.max(1, lane.first().map(Measurement::wall).orElse(1L));
  }
}
