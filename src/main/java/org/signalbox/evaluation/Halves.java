package org.signalbox.evaluation;

import java.util.List;
import org.signalbox.routing.Policy;

/**
 * What engines were worth on two halves of the cases: the best engine in hindsight is chosen on one
 * and paid on the other, so that luck is not counted as foresight. Highest utility first; empty
 * where nothing could be scored.
 */
public record Halves(List<Worth> even, List<Worth> odd) {
  public Halves {
    even = List.copyOf(even);
    odd = List.copyOf(odd);
  }

  static Halves none() {
    return new Halves(List.of(), List.of());
  }

  Halves under(Policy policy) {
    return new Halves(Worth.under(policy, even), Worth.under(policy, odd));
  }
}
