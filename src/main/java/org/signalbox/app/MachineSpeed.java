package org.signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.engine.Ticker;
import org.signalbox.metering.Calibration;

/** How fast this machine is, measured once and kept in the user's cache. */
final class MachineSpeed {
  private static final System.Logger LOG = System.getLogger(MachineSpeed.class.getName());

  private MachineSpeed() {}

  /**
   * @param cache the user's folder of what was measured on this machine
   */
  static double read(Path cache, Ticker ticker) {
    Path file = cache.resolve("speed.txt");
    try {
      return Double.parseDouble(Files.readString(file).strip());
    } catch (IOException | NumberFormatException _) {
      double speed = new Calibration(ticker).speed();
      keep(file, speed);
      return speed;
    }
  }

  private static void keep(Path file, double speed) {
    try {
      Files.createDirectories(file.getParent());
      Path whole = Files.createTempFile(file.getParent(), "speed", ".tmp");
      Files.writeString(whole, Double.toString(speed));
      Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "the machine's speed is measured anew at each start", e);
    }
  }
}
