package org.signalbox.metering;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads {@code /proc}. The kernel keeps the peak of resident memory (VmHWM) and forgets it when 5
 * is written to {@code clear_refs} (proc_pid_clear_refs(5)); where that is not allowed, samples
 * stand in.
 */
final class LinuxProbe implements Probe {
  /** Ticks of {@code /proc/stat} are hundredths of a second on every Linux that runs Java. */
  private static final long NANOS_A_TICK = 10_000_000;

  private final Path proc;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private volatile boolean kernelKeepsPeak;
  private volatile long sampled;

  LinuxProbe(Path proc) {
    this.proc = proc;
  }

  @Override
  public long cpuNanos() {
    return system.getProcessCpuTime();
  }

  @Override
  public long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** User, nice, system and interrupts; idling, waiting and time stolen by other guests are not. */
  @Override
  public long busyNanos() {
    String[] ticks = lines("stat").getFirst().trim().split("\\s+");
    long busy = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      busy += i < ticks.length ? Long.parseLong(ticks[i]) : 0;
    }
    return busy * NANOS_A_TICK;
  }

  @Override
  public int processors() {
    return (int) lines("stat").stream().filter(line -> line.matches("cpu\\d+ .*")).count();
  }

  @Override
  public long residentBytes() {
    return status("VmRSS:");
  }

  @Override
  public long mappedBytes() {
    return status("RssFile:");
  }

  @Override
  public void resetPeak() {
    try {
      Files.writeString(proc.resolve("self/clear_refs"), "5");
      kernelKeepsPeak = true;
    } catch (IOException e) {
      kernelKeepsPeak = false;
    }
    sampled = residentBytes();
  }

  @Override
  public long peakBytes() {
    sample();
    return kernelKeepsPeak ? Math.max(status("VmHWM:"), sampled) : sampled;
  }

  @Override
  public void sample() {
    if (!kernelKeepsPeak) {
      sampled = Math.max(sampled, residentBytes());
    }
  }

  private long status(String field) {
    for (String line : lines("self/status")) {
      if (line.startsWith(field)) {
        return 1024 * Long.parseLong(line.substring(field.length()).replace("kB", "").trim());
      }
    }
    return 0;
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
