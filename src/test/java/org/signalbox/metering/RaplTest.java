package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplTest {
  private final Path powercap;

  RaplTest(@TempDir Path powercap) {
    this.powercap = powercap;
  }

  private void zone(String folder, String name, long counter) throws IOException {
    Path zone = Files.createDirectories(powercap.resolve(folder));
    Files.writeString(zone.resolve("name"), name + "\n");
    Files.writeString(zone.resolve("energy_uj"), counter + "\n");
    Files.writeString(zone.resolve("max_energy_range_uj"), "1000000000\n");
  }

  private static EnergySource.Activity alone() {
    return new EnergySource.Activity(1, 1, 1, 1);
  }

  @Test
  void packagesAreAddedUpAndTheirPartsAreNot() throws IOException {
    zone("intel-rapl:0", "package-0", 1_000_000);
    zone("intel-rapl:0:0", "core", 500_000);
    zone("intel-rapl:1", "package-1", 2_000_000);
    zone("intel-rapl:2", "psys", 9_000_000);
    zone("intel-rapl-mmio:0", "package-0", 1_000_000);
    EnergySource.Count count = Rapl.open(powercap).orElseThrow().begin();
    zone("intel-rapl:0", "package-0", 4_000_000);
    zone("intel-rapl:0:0", "core", 3_500_000);
    zone("intel-rapl:1", "package-1", 3_000_000);
    zone("intel-rapl:2", "psys", 99_000_000);
    zone("intel-rapl-mmio:0", "package-0", 4_000_000);
    assertEquals(Energy.measured(4), count.end(alone()));
  }

  @Test
  void aCounterThatWrappedIsContinued() throws IOException {
    zone("intel-rapl:0", "package-0", 999_000_000);
    EnergySource.Count count = Rapl.open(powercap).orElseThrow().begin();
    zone("intel-rapl:0", "package-0", 2_000_000);
    assertEquals(Energy.measured(3), count.end(alone()));
  }

  @Test
  void theProcessPaysItsShareOfTheBusyTime() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    EnergySource.Count count = Rapl.open(powercap).orElseThrow().begin();
    zone("intel-rapl:0", "package-0", 8_000_000);
    assertEquals(Energy.measured(2), count.end(new EnergySource.Activity(1, 1, 4, 4)));
  }

  @Test
  void withoutReadableCountersThereIsNoSource() throws IOException {
    assertEquals(Optional.empty(), Rapl.open(powercap.resolve("missing")));
    assertEquals(Optional.empty(), Rapl.open(powercap));
    zone("intel-rapl:0", "package-0", 0);
    assertTrue(Rapl.open(powercap).isPresent());
    Files.delete(powercap.resolve("intel-rapl:0/energy_uj"));
    assertEquals(Optional.empty(), Rapl.open(powercap));
  }
}
