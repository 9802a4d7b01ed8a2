package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.words.Words;

/** What keeps a task or passes it on, drawn light and dark. */
class KeepGalleryTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private static void drawn(String name, Consumer<Shown> prepare) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
      Path picture = ROOT.resolve("target/pictures").resolve(file);
      Pictures.draw(
          () -> {
            ExploreViewModel explore = GalleryTest.explore(TableScript.flow());
            explore.welcome(_ -> Optional.empty());
            explore.raceAll();
            Screens screens = Scripts.screens(explore);
            Words words = new Words(Locale.US, Words.Missing.FAILS);
            Window window =
                new Window(screens, new Appearance(theme, 100), words, ROOT.resolve("assets"));
            window.scene().getRoot().applyCss();
            prepare.accept(new Shown(screens, window));
            return window;
          },
          1280,
          800,
          picture);
      assertTrue(Files.exists(picture));
    }
  }

  private record Shown(Screens screens, Window window) {}

  @Test
  void drawsTheRowsThatEnginesDisagreeAbout() {
    drawn(
        "disagree",
        shown -> ((ToggleButton) shown.window().scene().lookup("#face-disagree")).fire());
  }

  @Test
  void drawsAFolderOfTasks(@TempDir Path folder) {
    drawn(
        "batch",
        shown -> {
          shown.screens().open(new Input.File(folder));
          assertEquals(2, shown.screens().history().batches().rows().size());
        });
  }

  @Test
  void asksOnceBeforeEverythingGoes() {
    drawn(
        "forget-me",
        shown -> {
          shown.screens().shown().set(Screen.HISTORY);
          shown.window().scene().getRoot().applyCss();
          ((Button) shown.window().scene().lookup("#forget-me")).fire();
        });
  }

  @Test
  void saysWhatCameOfAFileThatIsNoSession(@TempDir Path folder) {
    drawn(
        "session-failed",
        shown -> shown.screens().open(new Input.File(folder.resolve("no.signalbox"))));
  }
}
