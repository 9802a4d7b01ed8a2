package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;

/** Every experiment that a lesson may name. */
public final class Experiments {
  private static final List<Experiment> ALL = List.of(new RaceExperiment());

  private Experiments() {}

  public static List<Experiment> all() {
    return ALL;
  }

  public static Optional<Experiment> find(String kind) {
    return ALL.stream().filter(experiment -> experiment.kind().equals(kind)).findFirst();
  }
}
