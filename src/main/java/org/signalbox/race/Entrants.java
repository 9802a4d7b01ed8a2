package org.signalbox.race;

import java.util.List;

/** Which engines take part. An engine that is not willing never does. */
public sealed interface Entrants {
  /** Every willing engine. */
  record All() implements Entrants {}

  /** These, in the order in which the installation lists them. */
  record Named(List<String> engines) implements Entrants {
    public Named {
      engines = List.copyOf(engines);
    }
  }

  /** One engine, with a baseline beside it: without one its quality has no scale. */
  record One(String engine) implements Entrants {}
}
