package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.signalbox.engine.Ticker;
import org.signalbox.engine.WholeFile;
import org.signalbox.metering.Calibration;
import org.signalbox.task.Problem;

/** How fast this machine is, measured once and kept in the user's cache. */
final class MachineSpeed {
  private MachineSpeed() {}

  /**
   * @param cache the user's folder of what was measured on this machine
   * @param notices told when that folder cannot be written
   */
  static double read(Path cache, Ticker ticker, Consumer<Problem> notices) {
    Path file = cache.resolve("speed.txt");
    try {
      double speed = Double.parseDouble(Files.readString(file).strip());
      if (!(speed > 0 && Double.isFinite(speed))) {
        throw new NumberFormatException("no speed: " + speed);
      }
      return speed;
    } catch (IOException | NumberFormatException _) {
      double speed = new Calibration(ticker).speed();
      keep(file, speed, notices);
      return speed;
    }
  }

  private static void keep(Path file, double speed, Consumer<Problem> notices) {
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, Double.toString(speed));
    } catch (IOException e) {
      notices.accept(Problem.of("SB-APP-03", String.valueOf(file.getParent())));
    }
  }
}
