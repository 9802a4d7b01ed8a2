package org.signalbox.metering;

/** A machine whose counters a test sets. */
final class FakeProbe implements Probe {
  long cpu;
  long thread;
  long busy;
  long resident = 100;
  long peak = 100;

  @Override
  public long cpuNanos() {
    return cpu;
  }

  @Override
  public long threadNanos() {
    return thread;
  }

  @Override
  public long busyNanos() {
    return busy;
  }

  @Override
  public long residentBytes() {
    return resident;
  }

  @Override
  public void resetPeak() {
    peak = resident;
  }

  @Override
  public long peakBytes() {
    return peak;
  }

  @Override
  public void sample() {
    peak = Math.max(peak, resident);
  }

  @Override
  public int processors() {
    return 2;
  }
}
