package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.StrategyScore;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Learning;

class LabViewModelTest {
  private static final KeptCorrection CORRECTED =
      new KeptCorrection("0123456789abcdef", "churn.csv", "", "churn", "", "");

  private final ObjectProperty<Policy> policy =
      new SimpleObjectProperty<>(new Policy("test", 1, 0, 0, 0));

  private static LabViewModel lab(LabDesk desk, ObjectProperty<Policy> policy) {
    return new LabViewModel(desk, policy, Background.sameThread(), UiThread.sameThread());
  }

  static LabViewModel none(ExploreViewModel explore) {
    return new LabViewModel(
        desk(List.of()), explore.policy(), Background.sameThread(), UiThread.sameThread());
  }

  private static LabDesk desk(List<Foreseen> tasks) {
    return new ListedLab(tasks, List.of(CORRECTED), OptionalDouble.empty());
  }

  /** A task on which the slow engine is twice as good. */
  private static Foreseen task(String source) {
    var features =
        new TaskFeatures(
            TaskFeatures.Kind.LABELS, new float[TaskFeatures.Kind.LABELS.names().size()]);
    var shown =
        List.of(
            shown("slow", RecordedRace.Role.CONTENDER, 0.8, 1e5),
            shown("fast", RecordedRace.Role.CONTENDER, 0.4, 1),
            shown("base", RecordedRace.Role.BASELINE, 0, 1));
    var expected =
        List.of(
            new Foreseen.Expectation(0.7, 1e5),
            new Foreseen.Expectation(0.5, 1),
            new Foreseen.Expectation(0, 1));
    return new Foreseen(new RecordedRace(source, "whole", features, shown), expected);
  }

  private static RecordedRace.Shown shown(
      String engine, RecordedRace.Role role, double quality, double millis) {
    return new RecordedRace.Shown(
        engine, role, quality, quality, quality, millis, 1, quality, millis);
  }

  private static StrategyScore gate(LabViewModel lab) {
    return lab.shown().get().orElseThrow().scores().stream()
        .filter(score -> score.strategy().equals("gate"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theScoresFollowThePolicyAndTheKindOfTask() {
    LabViewModel lab = lab(desk(List.of(task("a"), task("b"))), policy);
    lab.open();
    assertEquals(2, lab.shown().get().orElseThrow().sources());
    assertEquals(0.8, gate(lab).quality(), 1e-12);
    policy.set(new Policy("hurry", 1, 0.3, 0, 0));
    assertEquals(0.4, gate(lab).quality(), 1e-12);
    lab.kind().set(Optional.of(TaskFeatures.Kind.SERIES));
    assertEquals(0, lab.shown().get().orElseThrow().tasks());
    assertNotEquals(0.4, gate(lab).quality());
  }

  @Test
  void whatWasLearnedHereIsShownTurnedOffAndForgotten() {
    LabViewModel lab = lab(desk(List.of(task("a"))), policy);
    lab.open();
    assertEquals(new LabDesk.Learned(Learning.ON, 37), lab.learned().get().orElseThrow());
    lab.learn(Learning.OFF);
    assertEquals(Learning.OFF, lab.learned().get().orElseThrow().learning());
    lab.unlearn();
    assertEquals(0, lab.learned().get().orElseThrow().races());
  }

  @Test
  void anOwnFolderIsReadAtOnceAndRacedWhenThatIsAsked() {
    LabViewModel lab = lab(desk(List.of(task("a"))), policy);
    lab.open();
    lab.choose(Path.of("my tasks"));
    assertEquals(Optional.of(Path.of("my tasks")), lab.folder().get());
    var measured = lab.recognition().measured().get().orElseThrow();
    assertEquals(lab.folder().get(), measured.folder());
    assertTrue(measured.report().steadiness().isPresent());
    assertTrue(lab.shown().get().isEmpty() && lab.problem().get().isEmpty());
    lab.race();
    assertEquals(1, lab.shown().get().orElseThrow().tasks());
    lab.shipped();
    assertTrue(lab.folder().get().isEmpty() && lab.recognition().measured().get().isEmpty());
    assertEquals(1, lab.shown().get().orElseThrow().sources());
  }

  @Test
  void aFolderOfWhichNothingCanBeReadIsSaid() {
    LabViewModel lab = lab(desk(List.of(task("a"))), policy);
    lab.choose(Path.of("empty"));
    assertEquals("SB-LAB-67", lab.recognition().problem().get().orElseThrow().code());
    assertTrue(lab.recognition().underway().get().isEmpty());
  }

  @Test
  void whatAbstainingCostsFollowsThePolicy() {
    LabViewModel lab = lab(desk(List.of(task("a"))), policy);
    lab.recognition().measure(Optional.empty());
    double before = most(lab);
    policy.set(new Policy("hurry", 1, 0.1, 0, 0));
    assertTrue(most(lab) < before, () -> before + " and then " + most(lab));
  }

  private static double most(LabViewModel lab) {
    var cost = lab.recognition().measured().get().orElseThrow().abstaining().orElseThrow();
    return cost.points().getFirst().lost();
  }

  @Test
  void whatWasReadIsShownBeforeInputsAreChangedAndStaysOnCancel() {
    List<Runnable> later = new ArrayList<>();
    List<Boolean> changed = new ArrayList<>();
    LabViewModel lab =
        new LabViewModel(
            desk(List.of(task("a"))),
            policy,
            (cancellation, work) -> {
              later.add(work);
              return RunHandle.ended(cancellation);
            },
            UiThread.sameThread());
    lab.recognition()
        .measured()
        .subscribe(now -> now.ifPresent(m -> changed.add(m.report().steadiness().isPresent())));
    lab.recognition().measure(Optional.empty());
    lab.recognition().underway().subscribe(far -> end(lab, far));
    later.forEach(Runnable::run);
    assertEquals(List.of(false), changed);
    assertTrue(lab.recognition().underway().get().isEmpty());
  }

  /** Cancels while inputs are changed. */
  private static void end(LabViewModel lab, Optional<Underway> far) {
    boolean changing = lab.recognition().measured().get().isPresent();
    if (changing && far.filter(now -> now.phase() == Underway.Phase.RUNNING).isPresent()) {
      lab.recognition().cancel();
    }
  }

  @Test
  void aMissingRecordingIsSaid() {
    LabViewModel lab = lab(desk(List.of()), policy);
    lab.open();
    assertTrue(lab.shown().get().isEmpty());
    assertEquals("SB-LAB-20", lab.problem().get().orElseThrow().code());
  }

  @Test
  void aCorrectionIsForgottenAndComesBack() {
    LabViewModel lab = lab(desk(List.of()), new SimpleObjectProperty<>(Policy.balanced()));
    lab.open();
    lab.forget(CORRECTED);
    assertEquals(List.of(), lab.corrections().get());
    assertEquals(Optional.of(CORRECTED), lab.forgotten().get());
    lab.remember();
    assertEquals(List.of(CORRECTED), lab.corrections().get());
    assertEquals(Optional.empty(), lab.forgotten().get());
  }

  @Test
  void theReckoningTellsHowFarItIsAndShowsNothingOnceItIsCancelled() {
    List<Runnable> held = new ArrayList<>();
    LabViewModel lab =
        new LabViewModel(
            desk(List.of(task("a"))),
            policy,
            (cancellation, work) -> {
              held.add(work);
              return RunHandle.ended(cancellation);
            },
            UiThread.sameThread());
    List<Double> told = new ArrayList<>();
    lab.underway().subscribe(now -> now.ifPresent(far -> told.add(far.fraction())));
    lab.open();
    held.forEach(Runnable::run);
    assertTrue(told.size() > 3, told.toString());
    assertTrue(lab.underway().get().isEmpty());
    assertTrue(lab.shown().get().isPresent());
    held.clear();
    policy.set(new Policy("hurry", 1, 0.3, 0, 0));
    lab.cancel();
    assertEquals(Underway.Phase.STOPPING, lab.underway().get().orElseThrow().phase());
    held.forEach(Runnable::run);
    assertTrue(lab.underway().get().isEmpty());
    assertTrue(lab.shown().get().isEmpty());
    assertTrue(lab.problem().get().isEmpty());
  }
}
