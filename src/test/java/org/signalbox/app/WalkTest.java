package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installer trains its cache by this, and the bench of starts measures by it. */
class WalkTest {
  @Test
  void theWindowGoesThroughItsScreensByItselfAndCloses(@TempDir Path folder) throws Exception {
    Path said = folder.resolve("said");
    try (Installed installed = Installed.whole(folder)) {
      Process process = start(folder, said);
      assertEquals(0, process.waitFor());
    }
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertEquals(
        List.of("first-content", "resident", "routed", "resident", "all-screens", "resident"),
        lines.stream().map(line -> line.split(" ")[0]).toList());
    assertTrue(Long.parseLong(lines.get(5).split(" ")[1]) > 0);
  }

  private static Process start(Path folder, Path said) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dsignalbox.walk=true",
            "-Dsignalbox.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "org.signalbox.app.Main");
    builder.environment().put("SIGNALBOX_HOME", folder.resolve("user").toString());
    return builder
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
