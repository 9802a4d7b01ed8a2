package org.signalbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibrariesTest {
  private static final String MAPPED = "7f10-7f20 r-xp 00000000 08:01 1234                       ";

  @Test
  void onlyWhatThisProcessMappedAndUnpackedGoes(@TempDir Path temporary) throws IOException {
    Path own = Files.createFile(temporary.resolve("libxgboost4j17.so"));
    Path others = Files.createFile(temporary.resolve("libxgboost4j18.so"));
    Path elsewhere =
        Files.createFile(
            Files.createDirectory(temporary.resolve("lib")).resolve("libxgboost4j19.so"));
    UnpackedLibraries.XGBOOST.release(
        List.of(MAPPED + own, MAPPED + elsewhere, "7f30-7f40 rw-p 00000000 00:00 0 "), temporary);
    assertEquals(
        List.of(false, true, true),
        List.of(Files.exists(own), Files.exists(others), Files.exists(elsewhere)));
  }

  @Test
  void theMarkBesideALibraryOfSqliteGoesToo(@TempDir Path temporary) throws IOException {
    String name = "sqlite-3.54.1.0-38e652d0-314a-407f-8bf2-bba33cc0e0ff-libsqlitejdbc.so";
    Path own = Files.createFile(temporary.resolve(name));
    Files.createFile(temporary.resolve(name + ".lck"));
    UnpackedLibraries.SQLITE.release(List.of(MAPPED + own), temporary);
    try (var left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
