package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.lab.Aspect;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.LabDesk;

/** A folder of one's own in the Router lab, from the window's side and from the terminal's. */
class OwnFolderTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init") // Made before each test.
  private Installed signalbox;

  private Path tasks = Path.of("");

  @BeforeEach
  void install() throws IOException {
    signalbox = Installed.withoutEncoder(Files.createDirectory(folder.resolve("home")), Map.of());
    tasks = Files.createDirectory(folder.resolve("tasks"));
    Files.copy(Path.of(Installed.sample("penguins.csv")), tasks.resolve("penguins.csv"));
    Files.copy(Path.of(Installed.sample("nile.csv")), tasks.resolve("nile.csv"));
    Files.write(tasks.resolve("scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Files.writeString(
        tasks.resolve("labels.csv"),
        "file,problemType,target,text\n"
            + "penguins.csv,multiclass-classification,species,Which species is each penguin?\n"
            + "nile.csv,regression,-,\n"
            + "scan.png,none,,\n");
  }

  @AfterEach
  void close() {
    signalbox.close();
  }

  private LabDesk desk() {
    return new DeskLab(folder.resolve("none.jsonl"), signalbox.wiring());
  }

  @Test
  void windowAndTerminalTellTheSame() {
    List<RecognitionReport> first = new ArrayList<>();
    List<Double> far = new ArrayList<>();
    RecognitionReport seen =
        desk()
            .recognise(
                new LabDesk.Reading(Optional.of(tasks), first::add, far::add, new Cancellation()));
    assertTrue(first.getFirst().steadiness().isEmpty());
    assertEquals(1, far.getLast());
    assertEquals(2, seen.figures().understood().right(), "nile.csv is labelled wrongly");
    assertEquals(3, seen.figures().understood().of());
    var said = signalbox.run("lab", "recognise", tasks.toString(), "--json").json();
    assertEquals(2, said.at("/understood/right").asInt());
    assertEquals(seen.figures().right(Aspect.TARGET).right(), said.at("/target/right").asInt());
    assertEquals(seen.steadiness().orElseThrow().all().of(), said.at("/steadiness/all/of").asInt());
    assertEquals(1, said.at("/problemTypes/counts/2/3").asInt(), "a forecast for a regression");
  }

  @Test
  void theWordsOfTheTerminalHaveEachTable() {
    String out = signalbox.run("lab", "recognise", tasks.toString()).out();
    for (String part : List.of("Calibration error", "abstaining costs", "keep their route")) {
      assertTrue(out.contains(part), out);
    }
  }

  @Test
  void racesAreKeptAndNotRunTwiceAndACancelKeepsWhatIsOver() {
    LabDesk desk = desk();
    assertEquals(List.of(), desk.tasks(tasks));
    Cancellation afterOne = new Cancellation();
    int one = desk.race(tasks, far -> stop(far, afterOne), afterOne).size();
    assertEquals(1, one);
    assertEquals(2, desk.race(tasks, _ -> {}, new Cancellation()).size());
    List<Double> again = new ArrayList<>();
    assertEquals(2, desk.race(tasks, again::add, new Cancellation()).size());
    assertEquals(1, again.getLast());
    assertEquals(2, desk().tasks(tasks).size());
  }

  /** The files are nile, penguins and scan. */
  private static void stop(double far, Cancellation cancellation) {
    if (far >= 1.0 / 3) {
      cancellation.cancel();
    }
  }

  @Test
  void aCancelledReadingEndsAndAnEmptyFolderIsSaid() throws IOException {
    Cancellation at = new Cancellation();
    at.cancel();
    var cancelled = new LabDesk.Reading(Optional.of(tasks), _ -> {}, _ -> {}, at);
    assertThrows(CancelledException.class, () -> desk().recognise(cancelled));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    var nothing = new LabDesk.Reading(Optional.of(empty), _ -> {}, _ -> {}, new Cancellation());
    var e = assertThrows(ProblemException.class, () -> desk().recognise(nothing));
    assertEquals("SB-LAB-60", e.problem().code());
    assertEquals(1, signalbox.run("lab", "recognise", empty.toString()).exit());
    Files.write(empty.resolve("scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    var raced =
        assertThrows(ProblemException.class, () -> desk().race(empty, _ -> {}, new Cancellation()));
    assertEquals("SB-LAB-68", raced.problem().code());
  }
}
