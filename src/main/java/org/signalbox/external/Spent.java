package org.signalbox.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time of processes that this one started. Where the system tells it of ended ones too
 * (Linux, proc(5): {@code cutime} and {@code cstime}) nothing is missed; elsewhere it is as it was
 * last seen before the end.
 *
 * @param millis of all that have ended so far
 */
record Spent(long millis) {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final int CUTIME = 13;

  /** A tick of the kernel's clock for such figures. */
  private static final long TICK_MS = 10;

  static Spent now() {
    try {
      String stat = Files.readString(STAT);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CUTIME + 1]);
      return new Spent(ticks * TICK_MS);
    } catch (IOException | RuntimeException _) {
      return new Spent(0);
    }
  }

  long since(Spent before) {
    return Math.max(0, millis - before.millis);
  }

  /** Of a process that still runs, with all that it started. */
  static long of(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> handle.info().totalCpuDuration())
        .flatMap(Optional::stream)
        .mapToLong(Duration::toMillis)
        .sum();
  }
}
