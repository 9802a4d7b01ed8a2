package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RecordedRace.Role;
import org.signalbox.routing.RecordedRace.Shown;
import org.signalbox.routing.TaskFeatures;

/** Races in which trees win from a thousand rows on and the line before, as nobody expected. */
final class MadeRaces {
  private MadeRaces() {}

  static List<RecordedRace> of(int count) {
    Random random = new Random(3);
    List<RecordedRace> races = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] features = new float[TaskFeatures.Kind.TABLE.names().size()];
      features[0] = 1 + 4 * random.nextFloat();
      boolean large = features[0] > 3;
      double noise = 0.02 * random.nextGaussian();
      races.add(
          new RecordedRace(
              "source " + i / 2,
              "variant " + i % 2,
              new TaskFeatures(TaskFeatures.Kind.TABLE, features),
              List.of(
                  shown("trees", Role.CONTENDER, (large ? 0.8 : 0.2) + noise, 100),
                  shown("line", Role.CONTENDER, (large ? 0.3 : 0.6) - noise, 10),
                  shown("baseline", Role.BASELINE, 0, 0.1))));
    }
    return races;
  }

  private static Shown shown(String engine, Role role, double quality, double millis) {
    double ruled = role == Role.BASELINE ? 0 : 0.5;
    return new Shown(engine, role, quality, quality, quality, millis, millis / 10, ruled, 10);
  }
}
