package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.task.ProblemException;

class StartBenchTest {
  private static final String TELLS =
      """
      #!/bin/sh
      echo "$@" >> "$0.calls"
      echo first-content
      echo resident 4000
      echo routed
      echo resident 5000
      echo all-screens
      echo resident 7000
      """;

  @Test
  void eachCaseIsStartedInTurnAndMemoryIsThatOfTheAppWithItsCache(@TempDir Path folder)
      throws IOException {
    Path program = program(folder, TELLS);
    AtomicLong now = new AtomicLong();
    StartBench.Figures figures =
        new StartBench(java(program), List.of(), folder, () -> now.addAndGet(2_000_000)).run(3);
    assertEquals(List.of(2.0, 2.0, 2.0, 2.0), List.copyOf(figures.millis().values()));
    assertEquals(List.of(4.0, 4.0), List.copyOf(figures.routed().values()));
    assertEquals(1, figures.ratio());
    assertEquals(5000, figures.routedBytes());
    assertEquals(7000, figures.allBytes());
    List<String> calls = Files.readAllLines(Path.of(program + ".calls"));
    assertEquals(3 + 4 * 4, calls.size());
    assertTrue(calls.getFirst().contains("-XX:AOTCacheOutput="), calls.getFirst());
  }

  @Test
  void aStartThatShowsNothingIsAProblem(@TempDir Path folder) throws IOException {
    Path program = program(folder, "#!/bin/sh\nexit 1\n");
    StartBench bench = new StartBench(java(program), List.of(), folder, () -> 0);
    ProblemException e = assertThrows(ProblemException.class, () -> bench.run(1));
    assertEquals("SB-LAB-30", e.problem().code());
  }

  private static JavaStart java(Path program) {
    return new JavaStart(program, List.of("-Xmx9m"), "none", Optional.empty());
  }

  private static Path program(Path folder, String script) throws IOException {
    Path program = Files.writeString(folder.resolve("java"), script);
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }
}
