package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.cli.Forgetting;
import org.signalbox.cli.PaperWords;
import org.signalbox.history.RaceStore;
import org.signalbox.race.Background;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.Theme;
import org.signalbox.settings.UserFolder;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.LabViewModel;
import org.signalbox.viewmodel.LessonsViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

class RememberedTest {
  private static final Home HOME = new Home(Path.of(System.getProperty("signalbox.root", ".")));
  private static final String TABLE = "age,plan,fee,churn\n31,a,10,no\n45,b,20,yes\n28,a,12,no\n";

  @TempDir private Path user = Path.of("");

  /** A start of the app that nothing ends properly, as after a kill. */
  private void start(Consumer<Screens> use) {
    var words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", user.toString());
    try (Wiring wiring = new Wiring(HOME, words, environment, problem -> {})) {
      Background here = Background.sameThread();
      UiThread ui = UiThread.sameThread();
      ExploreViewModel explore = new ExploreViewModel(new DeskFlow(wiring), here, ui, 1);
      Screens screens =
          new Screens(
              explore,
              new LessonsViewModel(new DeskLessons(wiring, () -> Locale.US), here, ui),
              new LabViewModel(
                  new DeskLab(user.resolve("none.jsonl"), wiring), explore.policy(), here, ui),
              new HistoryViewModel(
                  new DeskHistory(
                      wiring,
                      new DeskSessions(
                          wiring,
                          new PaperWords(words, new Figures(Locale.US)),
                          Clock.systemUTC())),
                  here,
                  ui),
              new ModelsViewModel(new DeskModels(wiring, wiring::modelChanged), here, ui),
              new StudyViewModel(new DeskStudy(wiring), here, ui));
      Appearance appearance = new Appearance(Theme.LIGHT, 100);
      var remembered =
          new Remembered(new WorkspaceStore(wiring.user()), screens, appearance, here, ui);
      remembered.restore();
      remembered.reopen(problem -> {});
      use.accept(screens);
    }
  }

  @Test
  void aPastedTableIsThereAgainAsItWasAsked() {
    start(
        screens -> {
          screens.open(new Input.Pasted(TABLE));
          screens.explore().task().chooseTarget(Optional.of("fee"));
          screens.shown().set(Screen.HISTORY);
        });
    start(
        screens -> {
          assertEquals(Screen.HISTORY, screens.shown().get());
          assertEquals(
              Optional.of(new Input.Pasted(TABLE)), screens.explore().task().input().get());
          assertEquals(Optional.of("fee"), screens.explore().task().request().get().target());
          assertEquals(ScreenState.ROUTED, screens.explore().state().get());
        });
  }

  @Test
  void whatWasPutAwayIsNotOpenedAgainButStandsAmongTheRecent() throws IOException {
    Path file = Files.writeString(user.resolve("people.csv"), TABLE);
    start(
        screens -> {
          screens.open(new Input.File(file));
          screens.explore().clear();
        });
    start(
        screens -> {
          Input first = screens.explore().task().input().get().orElseThrow();
          assertEquals(Input.Sampled.class, first.getClass());
          assertEquals(new Input.File(file), screens.explore().recents().tasks().get(1).input());
        });
  }

  @Test
  void aFileThatIsGoneSaysSo() throws IOException {
    Path file = Files.writeString(user.resolve("people.csv"), TABLE);
    start(screens -> screens.open(new Input.File(file)));
    Files.delete(file);
    start(
        screens -> {
          assertEquals(ScreenState.FAILED, screens.explore().state().get());
          assertEquals("SB-INGEST-01", screens.explore().problem().get().orElseThrow().code());
        });
  }

  @Test
  void openingASampleCorrectsNothing() {
    start(
        screens -> {
          screens.explore().examples().forEach(e -> screens.open(new Input.Sampled(e)));
        });
    UserFolder folder = new UserFolder(user);
    assertEquals(List.of(), new CorrectionStore(folder).list());
    assertEquals(false, Files.exists(folder.corrections()));
  }

  @Test
  void whatWasForgottenMeanwhileIsNotWrittenAgain() {
    UserFolder folder = new UserFolder(user);
    start(
        screens -> {
          screens.open(new Input.Pasted(TABLE));
          assertEquals(2, new WorkspaceStore(folder).load().recent().size());
          try (RaceStore history = new RaceStore(folder.history(), problem -> {})) {
            new Forgetting(user, history).forget(Forgetting.Models.KEPT);
          }
          screens.shown().set(Screen.HISTORY);
          assertEquals(List.of(), new WorkspaceStore(folder).load().recent());
          assertEquals(false, Files.exists(folder.pastes()));
        });
  }

  @Test
  void theWindowsOwnListGoesTooWhenItForgets() {
    start(
        screens -> {
          screens.open(new Input.Pasted(TABLE));
          screens.history().forgetMe(HistoryDesk.Added.KEPT);
          assertEquals(List.of(), screens.explore().recents().tasks());
          assertEquals(List.of(), new WorkspaceStore(new UserFolder(user)).load().recent());
        });
  }
}
