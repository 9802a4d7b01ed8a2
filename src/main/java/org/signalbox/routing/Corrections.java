package org.signalbox.routing;

import java.util.Optional;

/** What users put right before, by the {@link Signature} of the input. */
@FunctionalInterface
public interface Corrections {
  Optional<Correction> find(String signature);

  static Corrections none() {
    return signature -> Optional.empty();
  }
}
