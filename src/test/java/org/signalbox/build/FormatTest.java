package org.signalbox.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void everySourceFileIsInTheHouseFormat() throws Exception {
    Path sources = Path.of(System.getProperty("signalbox.root"), "src");
    assertEquals(
        List.of(), Format.unformatted(sources), "run: mvn -q test-compile exec:exec@format");
  }
}
