package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;

class SavedModelTest {
  private static final RunContext QUIET = RunContext.quiet(1);
  private static final Facts.Score SCORE = new Facts.Score("accuracy", 0.95, 0.9, 0.98);

  private static SavedModel saved(String engine, TabularTask task) {
    try (HeldModel model =
        HeldModel.learn(Tables.engine(engine), task, Optional.of(SCORE), QUIET)) {
      return model.saved(model.facts().withDrives(List.of(new Facts.Drive("x", 0.5))));
    }
  }

  private static HeldModel opened(Path file) {
    return SavedModel.read(file).open(TabularEngines.tables(), QUIET);
  }

  private static String refused(Path file) {
    return assertThrows(ProblemException.class, () -> SavedModel.read(file)).problem().code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "random-forest", "linear", "tree", "knn"})
  void aModelFromAFilePredictsAsBefore(String engine, @TempDir Path folder) {
    TabularTask task = Tables.made();
    Path file = folder.resolve("made.sbx");
    saved(engine, task).write(file);
    try (HeldModel again = opened(file);
        HeldModel before = HeldModel.learn(Tables.engine(engine), task, Optional.empty(), QUIET)) {
      double[][] now = again.outputs(task.table(), QUIET);
      double[][] then = before.outputs(task.table(), QUIET);
      for (int row = 0; row < then.length; row++) {
        assertArrayEquals(then[row], now[row], 1e-6);
      }
    }
  }

  @Test
  void whatIsKnownOfAModelComesBack(@TempDir Path folder) {
    Path file = folder.resolve("iris.sbx");
    SavedModel model = saved("linear", Tables.iris());
    model.write(file);
    SavedModel again = SavedModel.read(file);
    assertEquals(model.schema(), again.schema());
    assertEquals(model.facts(), again.facts());
    assertEquals(model.card(), again.card());
  }

  @Test
  void theSameModelIsTheSameFile(@TempDir Path folder) throws IOException {
    saved("xgboost", Tables.iris()).write(folder.resolve("a.sbx"));
    saved("xgboost", Tables.iris()).write(folder.resolve("b.sbx"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.sbx")), Files.readAllBytes(folder.resolve("b.sbx")));
  }

  @Test
  void whatIsNoModelOrDamagedIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.sbx");
    saved("linear", Tables.iris()).write(file);
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.sbx"), Arrays.copyOf(whole, whole.length / 2));
    assertEquals("SB-TABULAR-26", refused(cut));
    assertEquals("SB-TABULAR-26", refused(Files.writeString(folder.resolve("no.sbx"), "no zip")));
    assertEquals("SB-TABULAR-28", refused(folder.resolve("nowhere.sbx")));
  }

  @Test
  void anEngineThatIsNotInstalledIsNamed() {
    SavedModel model = saved("linear", Tables.iris());
    var thrown = assertThrows(ProblemException.class, () -> model.open(List.of(), QUIET));
    assertEquals(List.of("Linear model"), thrown.problem().args());
  }
}
