package org.signalbox.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.signalbox.language.Surroundings;

/** What the choice of a model's form depends on, as quickly as the system tells it. */
final class HostMachine implements Surroundings.Machine {
  /** Of one processor; below it others leave room enough for two spinning threads. */
  private static final double BUSY = 0.6;

  private static final List<String> TELLING =
      List.of("model name", "flags", "Features", "CPU implementer", "CPU part");

  private final BooleanSupplier timing;

  /** Asked for when it is needed: finding it takes longer than all else that a start makes. */
  private final Lazy<OperatingSystemMXBean> system =
      new Lazy<>(() -> (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean());

  /**
   * @param timing whether this process is timing something
   */
  HostMachine(BooleanSupplier timing) {
    this.timing = timing;
  }

  @Override
  public String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> TELLING.stream().anyMatch(line::startsWith))
          .distinct()
          .collect(Collectors.joining());
    } catch (IOException e) {
      return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", system.get().getArch());
    }
  }

  /** Linux counts what it could take back from its file cache as available. */
  @Override
  public long freeBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/meminfo")).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElseGet(() -> system.get().getFreeMemorySize());
    } catch (IOException e) {
      return system.get().getFreeMemorySize();
    }
  }

  /** Each look at the load tells about the stretch of time since the one before. */
  @Override
  public void watch() {
    system.get().getCpuLoad();
    system.get().getProcessCpuLoad();
  }

  @Override
  public boolean timing() {
    return timing.getAsBoolean();
  }

  @Override
  public boolean busy() {
    double others = system.get().getCpuLoad() - system.get().getProcessCpuLoad();
    return others * system.get().getAvailableProcessors() > BUSY;
  }
}
