package org.signalbox.metering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others published that one request to a language model needs.
 *
 * @param id kebab-case
 * @param energy with its band, as literature
 */
public record PublishedEnergy(String id, Energy energy, String source) {
  private static final double JOULES_A_WATT_HOUR = 3600;

  /**
   * Reads {@code published-energy.json}.
   *
   * @param folder such as {@code assets/prices}
   * @throws ProblemException {@code SB-METERING-04} when it can't be read
   */
  public static List<PublishedEnergy> read(Path folder) {
    Path file = folder.resolve("published-energy.json");
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(file))
          .required("requests")
          .valueStream()
          .map(PublishedEnergy::of)
          .toList();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-METERING-04", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static PublishedEnergy of(JsonNode node) {
    return new PublishedEnergy(
        node.required("id").asString(),
        new Energy(
            JOULES_A_WATT_HOUR * node.required("wattHours").asDouble(),
            JOULES_A_WATT_HOUR * node.required("low").asDouble(),
            JOULES_A_WATT_HOUR * node.required("high").asDouble(),
            Energy.Badge.LITERATURE),
        node.required("source").asString());
  }
}
