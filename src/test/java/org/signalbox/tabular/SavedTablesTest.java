package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** A saved model answers as the one that was fitted. */
class SavedTablesTest {
  private static final RunContext CONTEXT = RunContext.quiet(3);

  static List<String> engines() {
    return TabularEngines.tables().stream().map(engine -> engine.card().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void classesAreTheSameAfterReopening(String engine) {
    TabularTask task = Tables.everyFifthOpen(Tables.iris());
    Pair pair = pair(engine, task);
    assertArrayEquals(
        ((ClassPredictions) pair.fitted()).probabilities(),
        ((ClassPredictions) pair.reopened()).probabilities());
    assertArrayEquals(
        pair.fitted().attributions().perRow(), pair.reopened().attributions().perRow());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void valuesAndIntervalsAreTheSameAfterReopening(String engine) {
    TabularTask task = Tables.everyFifthOpen(Tables.made());
    Pair pair = pair(engine, task);
    ValuePredictions fitted = (ValuePredictions) pair.fitted();
    ValuePredictions reopened = (ValuePredictions) pair.reopened();
    assertArrayEquals(fitted.values(), reopened.values());
    assertArrayEquals(fitted.low(), reopened.low());
    assertArrayEquals(fitted.high(), reopened.high());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aChangedByteIsNoticedBeforeItIsRead(String engine) {
    List<SavedPart> parts = parts(engine, Tables.everyFifthOpen(Tables.iris()));
    for (int changed = 0; changed < parts.size(); changed++) {
      List<SavedPart> damaged = new ArrayList<>(parts);
      byte[] content = parts.get(changed).content().clone();
      content[content.length / 2] ^= 0x55;
      damaged.set(changed, new SavedPart(parts.get(changed).name(), content));
      if (changed > 0) {
        assertEquals("SB-TABULAR-15", problem(engine, damaged));
      }
    }
    byte[] half = java.util.Arrays.copyOf(parts.getFirst().content(), 40);
    assertEquals(
        "SB-TABULAR-15", problem(engine, List.of(new SavedPart(parts.getFirst().name(), half))));
  }

  @Test
  void aMissingFileIsNamed() {
    List<SavedPart> parts = parts("xgboost", Tables.everyFifthOpen(Tables.iris()));
    assertEquals("SB-TABULAR-14", problem("xgboost", parts.subList(0, 2)));
  }

  @Test
  void anotherEnginesModelIsRefused() {
    List<SavedPart> parts = parts("linear", Tables.everyFifthOpen(Tables.iris()));
    assertEquals("SB-TABULAR-16", problem("xgboost", parts));
  }

  private static String problem(String engine, List<SavedPart> parts) {
    return assertThrows(
            ProblemException.class, () -> Tables.engine(engine).reopen(parts, CONTEXT).close())
        .problem()
        .code();
  }

  private static List<SavedPart> parts(String engine, TabularTask task) {
    try (var fitted = Tables.engine(engine).fit(task, CONTEXT)) {
      assertFalse(fitted.parts().isEmpty());
      return fitted.parts();
    }
  }

  private record Pair(TabularAnswer fitted, TabularAnswer reopened) {}

  private static Pair pair(String engine, TabularTask task) {
    try (var fitted = Tables.engine(engine).fit(task, CONTEXT);
        var reopened = Tables.engine(engine).reopen(fitted.parts(), CONTEXT)) {
      assertEquals(fitted.usage(), reopened.usage());
      return new Pair(
          fitted.predict(task, CONTEXT).answer(), reopened.predict(task, CONTEXT).answer());
    }
  }
}
