package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.signalbox.viewmodel.HeldWork.holding;
import static org.signalbox.viewmodel.HeldWork.runAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.Background;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Goal;
import org.signalbox.task.ClassPredictions;

class StudyViewModelTest {
  private static final StudyDesk.Wanted WANTED =
      new StudyDesk.Wanted(Churn.task(400, 1), "xgboost", Optional.empty());

  private final StudyViewModel study = study(Background.sameThread());

  private static StudyViewModel study(Background background) {
    return new StudyViewModel(new TableDesk(), background, UiThread.sameThread());
  }

  private double left(Optional<Explanation> row) {
    return ((ClassPredictions) row.orElseThrow().answer()).probabilities()[0][1];
  }

  @Test
  void aKeptModelSaysWhatDrivesItAndWhyTheFirstRowIsAsItIs() {
    study.keep(WANTED);
    Studied studied = study.studied().get().orElseThrow();
    List<String> drives =
        studied.sample().orElseThrow().drives().stream().map(d -> d.column()).toList();
    assertTrue(Set.of("contract", "months").contains(drives.getFirst()), drives.toString());
    assertTrue(drives.indexOf("newsletter") > 3, drives.toString());
    assertTrue(study.row().was().get().orElseThrow().told());
    assertEquals(drives.getFirst(), study.along().get().orElseThrow().column().name());
  }

  @Test
  void thePredictionFollowsEveryChangeAndChangesAreTakenBack() {
    study.keep(WANTED);
    RowViewModel row = study.row();
    row.pick(3);
    double was = left(row.now().get());
    row.change("contract", "monthly");
    row.change("months", 1);
    row.change("support_calls", 5);
    double risky = left(row.now().get());
    assertTrue(risky > 0.8, () -> was + " and then " + risky);
    row.undo();
    row.undo();
    assertEquals("monthly", row.edited().get().orElseThrow().text("contract"));
    row.change("months", 72);
    row.reset();
    assertEquals(was, left(row.now().get()));
    assertFalse(row.changed());
  }

  @Test
  void aSearchFindsWhatWouldChangeThePredictionAndItCanBeTried() {
    study.keep(WANTED);
    RowViewModel row = study.row();
    int likely = left(row.was().get()) > 0.5 ? 0 : 1;
    row.search(new Goal.Becomes(likely), Set.of("months"));
    var done = (RowViewModel.Search.Done) row.search().get();
    assertFalse(done.found().isEmpty());
    row.take(done.found().getFirst());
    assertEquals(likely == 1, left(row.now().get()) > 0.5);
    assertTrue(row.changed());
  }

  @Test
  void anotherFileIsPredictedAndExported(@TempDir Path folder) throws IOException {
    study.keep(WANTED);
    study.predict(Path.of("new-customers.csv"));
    assertEquals(120, study.predicted().get().orElseThrow().answer().rows().length);
    Path out = folder.resolve("out.csv");
    study.export(out);
    List<String> lines = Files.readAllLines(out);
    assertEquals(121, lines.size());
    assertTrue(lines.getFirst().endsWith("newsletter,prediction,p_no,p_yes"), lines.getFirst());
    assertEquals(StudyViewModel.Kind.EXPORT, study.ended().get().orElseThrow().kind());
  }

  @Test
  void aSavedModelIsOpenedAndStudiedWithTheRowsOfAFile(@TempDir Path folder) {
    study.keep(WANTED);
    Path file = folder.resolve("churn.sbx");
    study.save(file);
    StudyViewModel other = study(Background.sameThread());
    assertTrue(other.accepts(file));
    other.open(file);
    Studied opened = other.studied().get().orElseThrow();
    assertFalse(opened.peopled());
    assertEquals(6, opened.facts().drives().size());
    assertFalse(other.canShuffle());
    other.predict(Path.of("new-customers.csv"));
    assertTrue(other.studied().get().orElseThrow().peopled());
    assertTrue(other.row().was().get().isPresent());
  }

  @Test
  void shufflingTellsWhatCannotBeMissed() {
    study.keep(WANTED);
    study.shuffle();
    var rises = study.shuffled().get().orElseThrow().columns();
    assertTrue(rises.getFirst().low() > 0);
    assertEquals(6, rises.size());
  }

  @Test
  void whatGoesWrongIsSaidAndTheModelStays() {
    study.keep(WANTED);
    study.predict(TableDesk.MISSING);
    assertEquals("SB-INGEST-01", study.ended().get().orElseThrow().problem().orElseThrow().code());
    assertTrue(study.studied().get().isPresent());
    study.open(Path.of("nowhere.sbx"));
    assertEquals("SB-TABULAR-28", study.ended().get().orElseThrow().problem().orElseThrow().code());
    study.dismiss();
    assertTrue(study.ended().get().isEmpty());
  }

  @Test
  void learningCanBeCancelled() {
    Deque<Runnable> held = new ArrayDeque<>();
    StudyViewModel waiting = study(holding(held));
    waiting.keep(WANTED);
    assertTrue(waiting.work().get().isPresent());
    waiting.cancel();
    held.forEach(Runnable::run);
    assertTrue(waiting.work().get().isEmpty());
    assertTrue(waiting.studied().get().isEmpty());
    assertTrue(waiting.ended().get().isEmpty());
  }

  @Test
  void aSearchTellsHowFarItIsAndIsCancelledAlone() {
    Deque<Runnable> held = new ArrayDeque<>();
    StudyViewModel waiting = study(holding(held));
    waiting.keep(WANTED);
    runAll(held);
    RowViewModel row = waiting.row();
    row.search(new Goal.Becomes(left(row.was().get()) > 0.5 ? 0 : 1), Set.of());
    List<Underway> told = new ArrayList<>();
    row.tracing().subscribe(now -> now.ifPresent(told::add));
    runAll(held);
    assertTrue(told.getLast().fraction() >= 0, told.toString());
    assertTrue(row.search().get() instanceof RowViewModel.Search.Done);
    row.search(new Goal.Becomes(0), Set.of());
    row.leave();
    assertEquals(Underway.Phase.STOPPING, row.tracing().get().orElseThrow().phase());
    runAll(held);
    assertTrue(row.search().get() instanceof RowViewModel.Search.None);
    assertTrue(row.tracing().get().isEmpty());
    assertTrue(waiting.ended().get().filter(end -> end.problem().isPresent()).isEmpty());
  }

  @Test
  void theLineAlongAColumnIsCancelledAndTheFormerOneStays() {
    Deque<Runnable> held = new ArrayDeque<>();
    StudyViewModel waiting = study(holding(held));
    waiting.keep(WANTED);
    runAll(held);
    String former = waiting.along().get().orElseThrow().column().name();
    waiting.follow("newsletter");
    assertTrue(waiting.tracing().get().isPresent());
    waiting.leave();
    runAll(held);
    assertEquals(former, waiting.along().get().orElseThrow().column().name());
    assertTrue(waiting.tracing().get().isEmpty());
  }
}
