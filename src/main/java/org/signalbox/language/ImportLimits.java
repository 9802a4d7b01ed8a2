package org.signalbox.language;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.task.ProblemException;

/**
 * What the machine can hold; an import that would not fit is refused before it begins.
 *
 * @param memory bytes of main memory
 * @param disk free bytes where models go
 */
public record ImportLimits(long memory, long disk) {
  /** What the system, the app and the keys and values of a long text take beside the weights. */
  private static final long BESIDE = 512L << 20;

  /** The memory of this machine and the free space of the disk that holds a folder. */
  static ImportLimits ofThisMachine(Path folder) {
    long memory = Long.MAX_VALUE;
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      memory = system.getTotalMemorySize();
    }
    return new ImportLimits(memory, free(folder.toAbsolutePath()));
  }

  /** A folder that isn't there yet will be made where its parents are. */
  private static long free(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toFile().getUsableSpace();
  }

  /**
   * @param weights bytes of the model as it will be kept
   * @throws ProblemException SB-LANGUAGE-63 when it is larger than the memory, -64 than the disk
   */
  void require(String name, long weights) {
    long megabytes = weights >> 20;
    if (weights + BESIDE > memory) {
      throw ProblemException.of("SB-LANGUAGE-63", name, megabytes, memory >> 20);
    }
    if (weights + weights / 50 > disk) {
      throw ProblemException.of("SB-LANGUAGE-64", name, megabytes, disk >> 20);
    }
  }
}
