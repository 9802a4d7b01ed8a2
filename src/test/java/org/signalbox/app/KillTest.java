package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code .ci/kill}: real processes, killed at moments that a seed picks. */
class KillTest {
  private static final int ROUNDS = 3;

  @Test
  void whatWasDoneIsThereAfterAKillAndNothingIsHalf(@TempDir Path folder)
      throws IOException, InterruptedException {
    KillRounds rounds = new KillRounds(folder, 20_261_122);
    for (int i = 0; i < ROUNDS; i++) {
      rounds.next();
    }
    assertEquals(List.of(), rounds.losses());
  }
}
