package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.ingest.Source;

class ShakersTest {
  private static final String TABLE = "a,b,c\n1,2,x\n3,4,y\n5,6,z\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TYPO     | Predict the species | Preidct the species
          CASE     | Predict X now       | predict x now
          POLITE   | Predict the price   | Please: Predict the price.
          POLITE   | Who will leave?     | Please: Who will leave?
          SYNONYM  | Forecast 6 months   | project 6 months
          """)
  void requestsAreSaidInAnotherWay(Shake shake, String before, String after) {
    assertEquals(Optional.of(after), RequestShaker.shaken(shake, before));
  }

  @Test
  void namesOfColumnsAreNotMisspelt() {
    assertEquals(Optional.empty(), RequestShaker.shaken(Shake.TYPO, "sum of total_charges"));
  }

  @Test
  void filesAreWrittenInAnotherWay() {
    assertEquals("c,b,a\nx,2,1\ny,4,3\nz,6,5\n", shaken(Shake.COLUMNS));
    assertEquals("a;b;c\n1;2;x\n3;4;y\n5;6;z\n", shaken(Shake.DELIMITER));
    assertEquals("\uFEFFa,b,c\r\n1,2,x\r\n3,4,y\r\n5,6,z\r\n", shaken(Shake.MARK));
  }

  @Test
  void shuffledRowsKeepTheHead() {
    List<String> lines = shaken(Shake.ROWS).lines().toList();
    assertEquals("a,b,c", lines.getFirst());
    assertEquals(TABLE.lines().sorted().toList(), lines.stream().sorted().toList());
  }

  @Test
  void quotedCellsAreLeftAlone() {
    byte[] quoted = "a,b\n\"1,5\",2\n3,4\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(
        Arrays.stream(Shake.values())
            .allMatch(shake -> new FileShaker(1).shaken(shake, "t.csv", quoted).isEmpty()));
  }

  private static String shaken(Shake shake) {
    Source source =
        new FileShaker(1)
            .shaken(shake, "t.csv", TABLE.getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    return new String(((Source.OfBytes) source).bytes(), StandardCharsets.UTF_8);
  }
}
