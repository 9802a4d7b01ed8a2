package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.engine.Cancellation;
import org.signalbox.language.ImportLoss;
import org.signalbox.race.Background;
import org.signalbox.task.ProblemException;
import org.signalbox.viewmodel.ModelsViewModel.Ended;
import org.signalbox.viewmodel.ModelsViewModel.Kind;
import org.signalbox.viewmodel.ModelsViewModel.Result;
import org.signalbox.viewmodel.ModelsViewModel.Work;

class ModelsViewModelTest {
  private final List<Work> told = new ArrayList<>();

  private ModelsViewModel models(ModelDesk desk) {
    var models = new ModelsViewModel(desk, Background.sameThread(), UiThread.sameThread());
    models.work().subscribe(work -> work.ifPresent(told::add));
    return models;
  }

  static ModelsViewModel none() {
    return new ModelsViewModel(
        new OneModel((_, _) -> "none"), Background.sameThread(), UiThread.sameThread());
  }

  @Test
  void anImportTellsProgressWithTheTimeLeftAndItsEnd() {
    ModelsViewModel models =
        models(
            new OneModel(
                (watch, _) -> {
                  watch.progressed(0.25, 1_000_000_000L);
                  watch.progressed(0.2501, 1_100_000_000L);
                  return "tiny";
                }));
    models.importModel(Path.of("downloads/tiny.gguf"));
    assertEquals(2, told.size(), "an advance that nobody can see is not told");
    assertEquals("tiny.gguf", told.getLast().name());
    assertEquals(Optional.of(Duration.ofSeconds(3)), told.getLast().underway().left());
    assertEquals(Optional.empty(), models.work().get());
    assertEquals(
        new Ended(Kind.IMPORT, "tiny", Result.DONE, Optional.empty()),
        models.ended().get().orElseThrow());
  }

  @Test
  void aCancelledImportIsNoProblem() {
    var box = new ArrayList<ModelsViewModel>();
    ModelsViewModel models =
        models(
            new OneModel(
                (_, cancellation) -> {
                  box.getFirst().cancel();
                  cancellation.check();
                  return "never";
                }));
    box.add(models);
    models.importModel(Path.of("tiny.gguf"));
    assertEquals(Result.CANCELLED, models.ended().get().orElseThrow().result());
  }

  @Test
  void aDamagedFileIsToldAndTheNextOneIsTaken() {
    ModelsViewModel models =
        models(
            new OneModel(
                (_, _) -> {
                  throw ProblemException.of("SB-LANGUAGE-01", "tiny.gguf");
                }));
    models.importModel(Path.of("tiny.gguf"));
    Ended over = models.ended().get().orElseThrow();
    assertEquals("SB-LANGUAGE-01", over.problem().orElseThrow().code());
    models.dismiss();
    assertTrue(models.ended().get().isEmpty());
    models.importModel(Path.of("tiny.gguf"));
    assertTrue(models.ended().get().isPresent());
  }

  @Test
  void aModelIsImportedAndAllElseIsATask() {
    var explore =
        new ExploreViewModel(new FakeFlow(), Background.sameThread(), UiThread.sameThread(), 1);
    var screens =
        new Screens(
            explore,
            LessonScript.lessons(),
            LabViewModelTest.none(explore),
            HistoryViewModelTest.history(),
            models(new OneModel((_, _) -> "tiny")),
            study());
    screens.open(new Input.File(Path.of("tiny.gguf")));
    assertEquals(Screen.MODELS, screens.shown().get());
    screens.open(new Input.File(Path.of("passengers.csv")));
    assertEquals(Screen.EXPLORE, screens.shown().get());
    assertEquals("passengers.csv", explore.task().input().get().orElseThrow().name());
  }

  @Test
  void aModelIsMeasuredAgainInThePlaceOfItsOldFigure() {
    ModelsViewModel models =
        new ModelsViewModel(
            new OneModel((_, _) -> ""), Background.sameThread(), UiThread.sameThread());
    models.measure("tiny");
    models.measure("tiny");
    assertEquals(List.of(new ModelDesk.Speed("tiny", 20, 400)), models.speeds().get());
  }

  @Test
  void whatAnImportLostIsKnownOnceModelsAreListed() {
    ModelsViewModel models =
        new ModelsViewModel(
            new OneModel((_, _) -> ""), Background.sameThread(), UiThread.sameThread());
    assertTrue(models.loss("gemma").isEmpty());
    models.refresh();
    assertEquals(3, models.loss("gemma").orElseThrow().tensors());
    assertTrue(models.loss("tiny").isEmpty());
  }

  /** A study that was not begun. */
  static StudyViewModel study() {
    return new StudyViewModel(new TableDesk(), Background.sameThread(), UiThread.sameThread());
  }

  private interface Import {
    String run(ModelDesk.Watch watch, Cancellation cancellation);
  }

  private record OneModel(Import job) implements ModelDesk {
    @Override
    public List<Loss> losses(List<InstalledModel> models) {
      return List.of(new Loss("gemma", new ImportLoss(3, 0.01, 0.02, "blk.0.attn_q.weight")));
    }

    @Override
    public List<InstalledModel> models() {
      return List.of();
    }

    @Override
    public List<InstalledModel> verified(Cancellation cancellation) {
      return List.of();
    }

    @Override
    public String importModel(Path source, Watch watch, Cancellation cancellation) {
      return job.run(watch, cancellation);
    }

    @Override
    public Speed measure(String name, Cancellation cancellation) {
      return new Speed(name, 20, 400);
    }

    @Override
    public void remove(String name) {}

    @Override
    public boolean looksLikeModel(Path source) {
      return source.toString().endsWith(".gguf");
    }
  }
}
