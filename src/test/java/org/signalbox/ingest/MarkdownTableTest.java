package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void dashesAndOuterBarsAreTakenOff() {
    String table = "| city | people |\n|:---|---:|\n| Ulm | 126 |\n| Bonn | 330 |\n";
    assertEquals("city|people\nUlm|126\nBonn|330", text(MarkdownTable.plain(decoded(table))));
  }

  @Test
  void otherTextStaysAsItIs() {
    for (String text : new String[] {"a|b\n1|2\n", "plain\n---\ntext\n", ""}) {
      Decoded before = decoded(text);
      assertSame(before, MarkdownTable.plain(before));
    }
  }

  private static Decoded decoded(String text) {
    return new Decoded(text.getBytes(StandardCharsets.UTF_8), 0, "UTF-8", new int[0]);
  }

  private static String text(Decoded decoded) {
    return new String(decoded.bytes(), decoded.from(), decoded.length(), StandardCharsets.UTF_8);
  }
}
