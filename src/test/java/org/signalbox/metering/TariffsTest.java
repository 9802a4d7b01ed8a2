package org.signalbox.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.task.ProblemException;

class TariffsTest {
  private static final Path PRICES =
      Path.of(System.getProperty("signalbox.root"), "assets", "prices");

  private final Path folder;

  TariffsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theShippedPriceListsAreReadWithTheirDate() {
    Tariffs tariffs = Tariffs.read(PRICES);
    assertEquals(Tariffs.REFERENCE_MODEL, tariffs.hosted().id());
    assertTrue(tariffs.asOf().matches("\\d{4}-\\d{2}-\\d{2}"));
    assertTrue(tariffs.kilowattHour().value() > 0);
    assertTrue(tariffs.grid().size() >= 2, "two sources for the grid");
  }

  @Test
  void aMissingPriceListIsNamed() {
    var thrown = assertThrows(ProblemException.class, () -> Tariffs.read(folder));
    assertEquals("SB-METERING-04", thrown.problem().code());
  }

  @Test
  void aDamagedPriceListIsAProblemAndNoCrash() throws Exception {
    for (String file : new String[] {"electricity", "hardware", "hosted-models"}) {
      Files.writeString(folder.resolve(file + ".json"), "{\"models\": 3}");
    }
    var thrown = assertThrows(ProblemException.class, () -> Tariffs.read(folder));
    assertEquals("SB-METERING-04", thrown.problem().code());
  }
}
