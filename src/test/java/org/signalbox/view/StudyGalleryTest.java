package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.signalbox.settings.Theme;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.Goal;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Churn;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.StudyDesk;
import org.signalbox.viewmodel.StudyViewModel;
import org.signalbox.words.Words;

/** Pictures of the Study screen. */
class StudyGalleryTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  private static StudyViewModel kept() {
    return kept("xgboost");
  }

  private static StudyViewModel kept(String engine) {
    StudyViewModel study = Scripts.study();
    study.keep(
        new StudyDesk.Wanted(
            Churn.task(500, 1), engine, Optional.of(new Facts.Score("AUC", 0.871, 0.83, 0.905))));
    return study;
  }

  private static void draw(String name, StudyViewModel study, Appearance look, String... faces) {
    draw(
        name,
        () -> {
          Window window = window(study, look);
          window.scene().getRoot().applyCss();
          for (String face : faces) {
            ((ToggleButton) window.scene().lookup("#face-" + face)).fire();
          }
          return window;
        });
  }

  private static void draw(String name, Supplier<Window> window) {
    Path file = ROOT.resolve("target/pictures").resolve(name + ".png");
    Pictures.draw(window, 1280, 800, file);
    assertTrue(Files.exists(file));
  }

  private static Window window(StudyViewModel study, Appearance look) {
    ExploreViewModel explore = GalleryTest.explore(ForecastScript.flow());
    Screens screens =
        new Screens(
            explore,
            org.signalbox.viewmodel.LessonScript.lessons(),
            Scripts.lab(explore),
            new HistoryViewModel(
                new HistoryScript(),
                org.signalbox.race.Background.sameThread(),
                org.signalbox.viewmodel.UiThread.sameThread()),
            new ModelsViewModel(
                new ModelsScript(),
                org.signalbox.race.Background.sameThread(),
                org.signalbox.viewmodel.UiThread.sameThread()),
            study);
    screens.shown().set(Screen.STUDY);
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    return new Window(screens, look, words, ROOT.resolve("assets"));
  }

  private static void inBothShades(Consumer<Appearance> drawn) {
    List.of(Theme.LIGHT, Theme.DARK).forEach(theme -> drawn.accept(new Appearance(theme, 100)));
  }

  private static String name(String what, Appearance look) {
    return "study-" + what + "-" + look.theme().get().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void drawsEveryFaceLightAndDark() {
    StudyViewModel study = kept();
    study.shuffle();
    study.row().pick(7);
    study.row().search(new Goal.Becomes(1), Set.of("months"));
    inBothShades(
        look -> {
          draw(name("drives", look), study, look, "drives", "row");
          draw(name("swarm", look), study, look, "swarm", "whatif");
          draw(name("effect", look), study, look, "effect", "change");
          draw(name("values", look), study, look, "values", "row");
          draw(name("shuffle", look), study, look, "shuffle", "predictions");
        });
    study.follow("months");
    draw("study-effect-number-light", study, new Appearance(Theme.LIGHT, 100), "effect");
    draw("study-zoom-200", study, new Appearance(Theme.LIGHT, 200), "swarm");
    draw("study-zoom-80", study, new Appearance(Theme.DARK, 80), "swarm");
  }

  @Test
  void drawsPredictionsOfAnotherFileAndAValue() {
    StudyViewModel study = kept();
    study.predict(Path.of("new-customers.csv"));
    inBothShades(look -> draw(name("predictions", look), study, look));
  }

  @Test
  void drawsAReadableTree() {
    StudyViewModel study = kept("tree");
    inBothShades(look -> draw(name("tree", look), study, look, "tree"));
  }

  @Test
  void drawsWhatIsEmptyOrFailed() {
    inBothShades(
        look -> {
          StudyViewModel study = Scripts.study();
          draw(name("empty", look), study, look);
          study.open(Path.of("nowhere.sbx"));
          draw(name("failed", look), study, look);
        });
  }
}
