package org.signalbox.evaluation;

import java.util.Comparator;
import java.util.List;
import org.signalbox.routing.Policy;

/**
 * What one engine's outcome was worth to the user.
 *
 * @param engine id
 * @param scaledQuality 0 at the baseline, 1 for a perfect answer, at least -1
 * @param latencyMs measured time to load, fit and answer once: the load of the first run, the rest
 *     of the warm one where there is one
 * @param energyJ energy for the same
 * @param money electricity and hardware share of the same
 * @param answers how many answers these amounts are for
 * @param utility under the race's policy
 */
public record Worth(
    String engine,
    double scaledQuality,
    double latencyMs,
    double energyJ,
    double money,
    int answers,
    double utility) {
  /** The same outcome under another policy. */
  Worth under(Policy policy) {
    double worth = policy.utility(scaledQuality, latencyMs, energyJ, money, answers);
    return new Worth(engine, scaledQuality, latencyMs, energyJ, money, answers, worth);
  }

  /** All of them under another policy, highest utility first. */
  static List<Worth> under(Policy policy, List<Worth> worths) {
    return worths.stream()
        .map(worth -> worth.under(policy))
        .sorted(Comparator.comparingDouble(Worth::utility).reversed())
        .toList();
  }
}
