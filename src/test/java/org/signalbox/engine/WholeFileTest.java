package org.signalbox.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  /** Above what Linux and Windows give to processes. */
  private static final String NOBODY = "999999999999";

  @TempDir private Path folder = Path.of("");

  private List<Path> all() throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatCannotBeFinishedLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.csv");
    WholeFile.write(file, "old");
    assertThrows(
        IOException.class,
        () ->
            WholeFile.write(
                file,
                part -> {
                  Files.writeString(part, "half");
                  throw new IOException("No space left on device");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), all());
  }

  @Test
  void whatAKilledProcessLeftGoesWhenTheFileIsWrittenAgain() throws IOException {
    Files.writeString(folder.resolve("a.csv." + NOBODY + "-1.tmp"), "half");
    Path other = Files.writeString(folder.resolve("b.csv." + NOBODY + "-1.tmp"), "half");
    WholeFile.write(folder.resolve("a.csv"), "whole");
    assertEquals(List.of(folder.resolve("a.csv"), other), all());
  }

  @Test
  void whatALivingProcessWritesStays() throws IOException {
    Path part = WholeFile.begin(folder.resolve("a.csv"));
    assertFalse(Unfinished.abandoned(part));
    assertEquals(List.of(), Unfinished.in(folder, 1));
    WholeFile.write(folder.resolve("a.csv"), "another's");
    assertTrue(Files.exists(part));
    WholeFile.finish(part, folder.resolve("a.csv"));
    assertEquals("", Files.readString(folder.resolve("a.csv")));
  }

  @Test
  void filesOfOtherNamesAreNobodysLeftovers() throws IOException {
    for (String name : List.of("a.tmp", "a.12.tmp", "a.12-x.tmp", "a.12-1.tmp.csv")) {
      Files.createFile(folder.resolve(name));
    }
    assertEquals(List.of(), Unfinished.in(folder, 1));
  }

  @Test
  void aFolderInTheFilesPlaceIsRefused() throws IOException {
    Path place = Files.createDirectory(folder.resolve("a"));
    assertThrows(IOException.class, () -> WholeFile.write(place, "text"));
    assertTrue(Files.isDirectory(place));
  }

  @Test
  void theFileAtTheEndOfALinkIsReplacedAndNotTheLink() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("b"), file);
    WholeFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aLineThatAKillCutOffSpoilsNoOther() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.jsonl"), "{\"a\":1}\n{\"a\"");
    LineFile.add(file, "{\"a\":2}");
    LineFile.add(file, "{\"a\":3}");
    assertEquals(
        List.of("{\"a\":1}", "{\"a\"", "{\"a\":2}", "{\"a\":3}"), Files.readAllLines(file));
  }

  @Test
  void aThreadWithTheIdOfAnEndedWriterKeepsNothing() throws IOException {
    long own = ProcessHandle.current().pid();
    Path threads = Path.of("/proc/self/task");
    long thread = Long.parseLong(NOBODY);
    if (Files.isDirectory(threads)) {
      try (var all = Files.list(threads)) {
        thread =
            all.mapToLong(t -> Long.parseLong(t.getFileName().toString()))
                .filter(id -> id != own)
                .findFirst()
                .orElseThrow();
      }
    }
    assertTrue(Unfinished.abandoned(Path.of("a.csv." + thread + "-1.tmp")));
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    assertFalse(Unfinished.abandoned(Path.of("a.csv." + parent + "-1.tmp")));
  }
}
