package org.signalbox.metering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.task.Problem;

/**
 * Counters of the processor packages (Running Average Power Limit) under {@code
 * /sys/class/powercap}. Only packages are added up: core, uncore and psys count parts of the same
 * joules again. The process gets the part of the package's energy that its CPU time is of all busy
 * time. Most systems let only root read them since 2020.
 */
public final class Rapl implements EnergySource {
  private record Zone(Path counter, long range) {}

  private final List<Zone> zones;

  private Rapl(List<Zone> zones) {
    this.zones = zones;
  }

  /** The counters, when there are some and they can be read. */
  public static Optional<Rapl> open(Path powercap) {
    if (!Files.isDirectory(powercap)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(powercap)) {
      List<Zone> zones =
          folders
              .filter(folder -> folder.getFileName().toString().matches("intel-rapl:\\d+"))
              .filter(folder -> text(folder.resolve("name")).startsWith("package"))
              .sorted()
              .map(Rapl::zone)
              .toList();
      return zones.isEmpty() ? Optional.empty() : Optional.of(new Rapl(zones));
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Zone zone(Path folder) {
    var zone = new Zone(folder.resolve("energy_uj"), number(folder.resolve("max_energy_range_uj")));
    number(zone.counter());
    return zone;
  }

  @Override
  public Count begin() {
    long[] before = zones.stream().mapToLong(zone -> number(zone.counter())).toArray();
    return activity -> {
      double joules = 0;
      for (int i = 0; i < before.length; i++) {
        joules += delta(before[i], number(zones.get(i).counter()), zones.get(i).range()) / 1e6;
      }
      return Energy.measured(joules * activity.share());
    };
  }

  /** The counter starts again at 0 after {@code range}. */
  static long delta(long before, long after, long range) {
    return after >= before ? after - before : range - before + after;
  }

  @Override
  public Problem basis() {
    return Problem.of("SB-METERING-03", zones.size());
  }

  private static long number(Path file) {
    return Long.parseLong(text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
