package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines for texts show the same numbers and write the same words again. */
class ReplayFamiliesTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who-wrote-it.csv | minilm-head,tfidf-xgboost,keyword",
        "ask-allotments.txt | smollm2-text,extractive",
      })
  void theSameAgain(String sample, String engines) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    String replay = folder.resolve("replay.json").toString();
    try (Installed installed = Installed.whole(home)) {
      var args = new ArrayList<>(List.of("race", Installed.sample(sample), "--engines", engines));
      args.addAll(List.of("--save-replay", replay));
      assertEquals(0, installed.run(args.toArray(String[]::new)).exit());
      var again = installed.run("race", "--replay", replay, "--json");
      assertEquals(0, again.exit(), again.err());
      assertEquals(true, again.json().at("/replay/same").booleanValue(), again.out());
    }
  }
}
