package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedTest {
  @Test
  void aFileAloneIsOpened(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("sales 2026.csv"), "a,b\n1,2\n");
    assertEquals(Optional.of(file), Opened.of(file.toString()));
  }

  @Test
  void commandsAndOptionsAndMissingFilesAreNot(@TempDir Path folder) {
    assertEquals(Optional.empty(), Opened.of());
    assertEquals(Optional.empty(), Opened.of("demo"));
    assertEquals(Optional.empty(), Opened.of("--version"));
    assertEquals(Optional.empty(), Opened.of(folder.resolve("none.csv").toString()));
    assertEquals(Optional.empty(), Opened.of("inspect", folder.toString()));
  }
}
