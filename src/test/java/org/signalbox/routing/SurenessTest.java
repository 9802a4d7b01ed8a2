package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.task.ProblemException;

class SurenessTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("signalbox.root", "."), "assets", "gates", "recognition.json");

  @Test
  void whatIsClearIsSurerThanWhatIsAssumed() {
    Recognition named =
        Routes.of(Tables.csv("a,b,c\n1,x,5\n2,y,6\n3,x,7\n4,y,8"), "predict b").recognition();
    Recognition assumed =
        Routes.of(Tables.csv("a,b,c\n1,x,5\n2,y,6\n3,x,7\n4,y,8"), "").recognition();
    Sureness shipped = Sureness.read(SHIPPED);
    assertTrue(shipped.of(named) > shipped.of(assumed));
  }

  @Test
  void abstainingFromAPictureIsSure() {
    Sureness shipped = Sureness.read(SHIPPED);
    assertTrue(shipped.of(Routes.of("Draw a picture of a cat").recognition()) > 0.8);
  }

  @Test
  void withoutWeightsTheRulesSpeak() {
    Recognition seen = Routes.of("Write a poem").recognition();
    assertEquals(seen.confidence(), Sureness.plain().of(seen));
  }

  @Test
  void weightsOfOtherEvidenceAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("recognition.json");
    Files.writeString(file, "{\"features\":[\"ALWAYS\"],\"weights\":[1]}");
    var e = assertThrows(ProblemException.class, () -> Sureness.read(file));
    assertEquals("SB-ROUTING-100", e.problem().code());
  }
}
