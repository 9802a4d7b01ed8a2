package org.signalbox.language;

/**
 * How the next token is drawn.
 *
 * @param temperature 0 takes the most probable token; 1 draws from the model's own distribution
 * @param topP only the most probable tokens that together reach this share (Holtzman et al. 2020,
 *     nucleus sampling); 1 keeps all
 * @param minP only tokens with at least this share of the best one's probability (Nguyen et al.
 *     2024); 0 keeps all
 * @param repetitionPenalty weakens tokens of the last 64 (Keskar et al. 2019, CTRL); 1 is none
 */
public record Sampling(
    double temperature, double topP, double minP, double repetitionPenalty, long seed) {
  public Sampling {
    if (!(temperature >= 0 && temperature <= 10)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
    if (!(topP > 0 && topP <= 1) || !(minP >= 0 && minP <= 1)) {
      throw new IllegalArgumentException("top-p " + topP + ", min-p " + minP);
    }
    if (!(repetitionPenalty >= 0.1 && repetitionPenalty <= 10)) {
      throw new IllegalArgumentException("repetition penalty " + repetitionPenalty);
    }
  }

  /** Always the most probable token. */
  public static Sampling greedy() {
    return new Sampling(0, 1, 0, 1, 0);
  }

  /** What a model of this size writes best with: cool, cut at 0.9, against repeating itself. */
  public static Sampling cool(long seed) {
    return new Sampling(0.2, 0.9, 0, 1.1, seed);
  }
}
