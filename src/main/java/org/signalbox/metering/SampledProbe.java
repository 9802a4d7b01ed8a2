package org.signalbox.metering;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.software.os.OSProcess;

/** Asks oshi, on systems without {@code /proc}; the peak of memory is sampled. */
final class SampledProbe implements Probe {
  private final CentralProcessor processor;
  private final OSProcess process;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private volatile long peak;

  SampledProbe(SystemInfo info) {
    processor = info.getHardware().getProcessor();
    process = info.getOperatingSystem().getCurrentProcess();
  }

  @Override
  public long cpuNanos() {
    return system.getProcessCpuTime();
  }

  @Override
  public long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** oshi's ticks are milliseconds. */
  @Override
  public long busyNanos() {
    long[] ticks = processor.getSystemCpuLoadTicks();
    long idle = ticks[TickType.IDLE.getIndex()] + ticks[TickType.IOWAIT.getIndex()];
    return (LongStream.of(ticks).sum() - idle) * 1_000_000;
  }

  @Override
  public int processors() {
    return processor.getLogicalProcessorCount();
  }

  @Override
  public synchronized long residentBytes() {
    process.updateAttributes();
    return process.getResidentSetSize();
  }

  @Override
  public void resetPeak() {
    peak = residentBytes();
  }

  @Override
  public long peakBytes() {
    sample();
    return peak;
  }

  @Override
  public void sample() {
    peak = Math.max(peak, residentBytes());
  }
}
