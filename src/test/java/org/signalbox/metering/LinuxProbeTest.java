package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxProbeTest {
  private final Path proc;

  LinuxProbeTest(@TempDir Path proc) {
    this.proc = proc;
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(proc.resolve("self"));
    Files.writeString(
        proc.resolve("stat"),
        """
        cpu  100 10 20 5000 70 3 4 5 0 0
        cpu0 50 5 10 2500 35 1 2 2 0 0
        cpu1 50 5 10 2500 35 2 2 3 0 0
        intr 1 2 3
        """);
    status(50, 80);
  }

  private void status(long resident, long peak) throws IOException {
    Files.writeString(
        proc.resolve("self/status"),
        "Name:\tjava\nVmHWM:\t%d kB\nVmRSS:\t%d kB\nRssFile:\t30 kB\n".formatted(peak, resident));
  }

  @Test
  void idleWaitingAndStolenTimeAreNotBusy() {
    assertEquals(1_370_000_000, new LinuxProbe(proc).busyNanos());
    assertEquals(2, new LinuxProbe(proc).processors());
  }

  @Test
  void pagesOfFilesAreToldApart() {
    assertEquals(30 << 10, new LinuxProbe(proc).mappedBytes());
  }

  @Test
  void theKernelsPeakIsTakenOnceItCanBeReset() throws IOException {
    var probe = new LinuxProbe(proc);
    probe.resetPeak();
    assertEquals("5", Files.readString(proc.resolve("self/clear_refs")));
    status(60, 90);
    assertEquals(90 * 1024, probe.peakBytes());
  }

  @Test
  void samplesStandInWhereThePeakCannotBeReset() throws IOException {
    Files.createDirectory(proc.resolve("self/clear_refs"));
    var probe = new LinuxProbe(proc);
    probe.resetPeak();
    status(70, 80);
    probe.sample();
    status(40, 80);
    assertEquals(70 * 1024, probe.peakBytes());
  }

  @Test
  void processorTimeOfThisProcessGrows() {
    var probe = new LinuxProbe(proc);
    assertTrue(probe.cpuNanos() > 0);
  }
}
