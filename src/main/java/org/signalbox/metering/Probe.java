package org.signalbox.metering;

import java.nio.file.Files;
import java.nio.file.Path;
import oshi.SystemInfo;

/** What the operating system knows about this process and the machine's processors. */
public interface Probe {
  /** The probe of this machine. */
  static Probe here() {
    Path proc = Path.of("/proc");
    return Files.isReadable(proc.resolve("self/status"))
        ? new LinuxProbe(proc)
        : new SampledProbe(new SystemInfo());
  }

  /** Nanoseconds of CPU time of this process since it started, all threads. */
  long cpuNanos();

  /**
   * Nanoseconds of CPU time of the calling thread. Processes are counted in ticks of up to 10 ms on
   * some systems, threads exactly; a run below a tick still shows what its own thread did.
   */
  long threadNanos();

  /** Nanoseconds of CPU time of everything on this machine, over all processors. */
  long busyNanos();

  /** Resident memory of this process in bytes. */
  long residentBytes();

  /**
   * Of the resident memory, pages of mapped files: weights and libraries as they are read, which
   * the system takes back without a loss when others need the room. 0 where the system doesn't
   * tell.
   */
  default long mappedBytes() {
    return 0;
  }

  /** Forgets the peak so far. */
  void resetPeak();

  /** Highest resident memory since {@link #resetPeak}, in bytes. */
  long peakBytes();

  /**
   * Looks at the memory once. Where the kernel keeps the peak itself this does nothing; elsewhere a
   * peak between two looks is missed.
   */
  void sample();

  /** Logical processors of the machine that {@link #busyNanos} counts over. */
  int processors();
}
