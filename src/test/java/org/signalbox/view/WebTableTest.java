package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebTableTest {
  private static final String PLAIN = "<html><table><tr><td>a</td></tr></table></html>";
  private static final String SPANNING = PLAIN.replace("<td>", "<td rowspan=2>");

  @Test
  void aTableOfAPageIsTakenWhereItsTextHasNoTabs() {
    assertEquals(Optional.of(PLAIN), WebTable.of(PLAIN, "a b"));
    assertEquals(Optional.empty(), WebTable.of(PLAIN, "a\tb"));
    assertEquals(Optional.empty(), WebTable.of("<p>words</p>", "words"));
  }

  @Test
  void cellsThatSpanOthersAreTakenFromThePage() {
    assertEquals(Optional.of(SPANNING), WebTable.of(SPANNING, "a\tb"));
  }
}
