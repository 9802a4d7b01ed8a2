package org.signalbox.metering;

import oshi.SystemInfo;

/**
 * What figures were measured on.
 *
 * @param processor as it calls itself
 * @param cores physical cores
 * @param threads logical processors
 * @param memoryBytes main memory
 * @param system name and version of the operating system
 * @param java version and vendor
 */
public record Machine(
    String processor, int cores, int threads, long memoryBytes, String system, String java) {
  /** Asks this machine; takes about half a second the first time. */
  public static Machine here() {
    var info = new SystemInfo();
    var hardware = info.getHardware();
    var processor = hardware.getProcessor();
    return new Machine(
        processor.getProcessorIdentifier().getName().trim(),
        Math.max(1, processor.getPhysicalProcessorCount()),
        processor.getLogicalProcessorCount(),
        hardware.getMemory().getTotal(),
        info.getOperatingSystem().toString(),
        Runtime.version() + " " + System.getProperty("java.vendor", ""));
  }
}
