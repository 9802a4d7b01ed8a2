package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.race.Background;
import org.signalbox.race.RunHandle;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.HistoryViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

class GalleryTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  static ExploreViewModel explore(Flow flow) {
    return new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);
  }

  private static ExploreViewModel emptied() {
    ExploreViewModel explore = explore(ForecastScript.flow());
    explore.welcome(_ -> Optional.empty());
    explore.clear();
    return explore;
  }

  private static Path draw(String name, ExploreViewModel explore, Theme theme, int zoom) {
    return draw(name, () -> window(explore, new Appearance(theme, zoom)));
  }

  private static Path draw(String name, Supplier<Window> window) {
    Path file = ROOT.resolve("target/pictures").resolve(name + ".png");
    Pictures.draw(window, 1280, 800, file);
    return file;
  }

  private static Window window(ExploreViewModel explore, Appearance appearance) {
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    return new Window(Scripts.screens(explore), appearance, words, ROOT.resolve("assets"));
  }

  /** A window whose panel shows one of its faces. */
  private static Window turned(ExploreViewModel explore, Appearance appearance, String face) {
    Window window = window(explore, appearance);
    window.scene().getRoot().applyCss();
    ((ToggleButton) window.scene().lookup("#face-" + face)).fire();
    return window;
  }

  /** A much enlarged window, scrolled down by a share to where it has its results. */
  private static Window large(ExploreViewModel explore, Theme theme, String face, double down) {
    Window window = turned(explore, new Appearance(theme, 200), face);
    ((ScrollPane) window.scene().lookup(".page")).setVvalue(down);
    return window;
  }

  @Test
  void drawsWhyAForecastIsAsItIs() {
    ExploreViewModel done = explore(ForecastScript.flow());
    done.welcome(_ -> Optional.empty());
    done.raceAll();
    for (String face : List.of("why", "parts", "check", "earlier", "answer")) {
      Appearance light = new Appearance(Theme.LIGHT, 100);
      Appearance dark = new Appearance(Theme.DARK, 100);
      String name = "forecast-" + face;
      assertTrue(Files.exists(draw(name + "-light", () -> turned(done, light, face))));
      assertTrue(Files.exists(draw(name + "-dark", () -> turned(done, dark, face))));
    }
  }

  @Test
  void drawsWhatMattersAsSliders() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = "policy-" + theme.name().toLowerCase(Locale.ROOT);
      assertTrue(Files.exists(draw(name, () -> weighing(new Appearance(theme, 100)))));
    }
    assertTrue(Files.exists(draw("policy-200", () -> weighing(new Appearance(Theme.LIGHT, 200)))));
  }

  private static Window weighing(Appearance look) {
    ExploreViewModel explore = explore(ForecastScript.flow());
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    Window window = window(explore, look);
    window.scene().getRoot().applyCss();
    ((ToggleButton) window.scene().lookup("#policy-open")).setSelected(true);
    return window;
  }

  @Test
  void drawsAForecastFromRouteToFrontier() {
    ExploreViewModel routed = explore(ForecastScript.flow());
    routed.welcome(_ -> Optional.empty());
    assertTrue(Files.exists(draw("routed-light", routed, Theme.LIGHT, 100)));
    routed.raceAll();
    assertTrue(Files.exists(draw("done-light", routed, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("done-dark", routed, Theme.DARK, 100)));
    assertTrue(Files.exists(draw("done-zoom-200", routed, Theme.LIGHT, 200)));
  }

  @Test
  void drawsATextWithItsSourcesAndHowSureItIs() {
    ExploreViewModel text = explore(TextScript.sourced());
    text.ask("Why are there tides?");
    text.run();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      Appearance look = new Appearance(theme, 100);
      assertTrue(Files.exists(draw("sources-" + name, () -> turned(text, look, "answer"))));
      assertTrue(Files.exists(draw("heat-" + name, () -> turned(text, look, "why"))));
      assertTrue(
          Files.exists(draw("sources-zoom-200-" + name, () -> large(text, theme, "answer", 0.65))));
      assertTrue(Files.exists(draw("heat-zoom-200-" + name, () -> large(text, theme, "why", 1))));
    }
  }

  @Test
  void drawsAConversation() {
    ExploreViewModel talk = explore(TextScript.talking());
    talk.ask("Explain to a child why there are tides.");
    talk.run();
    talk.say("Why are they higher on some days?");
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      Appearance look = new Appearance(theme, 100);
      assertTrue(Files.exists(draw("talk-" + name, () -> turned(talk, look, "answer"))));
      assertTrue(
          Files.exists(draw("talk-zoom-200-" + name, () -> large(talk, theme, "answer", 0.75))));
    }
  }

  @Test
  void drawsTheModelsWhileOneIsImportedAndAfter() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      Appearance look = new Appearance(theme, 100);
      List<Runnable> held = new ArrayList<>();
      assertTrue(
          Files.exists(
              draw("models-busy-" + name, () -> models(look, (_, work) -> hold(held, work)))));
      assertTrue(
          Files.exists(draw("models-done-" + name, () -> models(look, Background.sameThread()))));
    }
  }

  /** The import stays under way: its progress is told, its end is not. */
  private static RunHandle hold(List<Runnable> held, Runnable work) {
    held.add(work);
    if (held.size() == 1) {
      work.run();
    }
    return RunHandle.ended(new Cancellation());
  }

  private static HistoryViewModel history() {
    return new HistoryViewModel(
        new HistoryScript(), Background.sameThread(), UiThread.sameThread());
  }

  @Test
  void drawsTheHistoryOneRaceOfItAndTwoSideBySide() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      Appearance look = new Appearance(theme, 100);
      assertTrue(Files.exists(draw("history-" + name, () -> history(look, 0))));
      assertTrue(Files.exists(draw("history-one-" + name, () -> history(look, 1))));
      assertTrue(Files.exists(draw("history-two-" + name, () -> history(look, 2))));
    }
    Appearance large = new Appearance(Theme.LIGHT, 200);
    assertTrue(Files.exists(draw("history-zoom-200", () -> history(large, 1))));
  }

  @Test
  void drawsTheRouterLab() {
    Appearance light = new Appearance(Theme.LIGHT, 100);
    Appearance dark = new Appearance(Theme.DARK, 100);
    Appearance large = new Appearance(Theme.LIGHT, 200);
    assertTrue(Files.exists(draw("lab-light", () -> screen(light, Screen.LAB))));
    assertTrue(Files.exists(draw("lab-dark", () -> screen(dark, Screen.LAB))));
    assertTrue(Files.exists(draw("lab-zoom-200", () -> screen(large, Screen.LAB))));
    for (String face : List.of("sure", "types", "abstaining", "steady")) {
      assertTrue(Files.exists(draw("lab-" + face + "-light", () -> recognised(light, face))));
    }
    assertTrue(Files.exists(draw("lab-steady-dark", () -> recognised(dark, "steady"))));
  }

  /** How inputs were recognised, as one of the faces of its panel shows it. */
  private static Window recognised(Appearance look, String face) {
    Window window = screen(look, Screen.LAB);
    window.scene().getRoot().applyCss();
    for (String press : List.of("lab-recognising", "lab-measure", "face-" + face)) {
      ((javafx.scene.control.ButtonBase) window.scene().lookup("#" + press)).fire();
    }
    return window;
  }

  private static Window screen(Appearance look, Screen shown) {
    Screens screens = Scripts.screens(explore(ForecastScript.flow()));
    screens.shown().set(shown);
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    return new Window(screens, look, words, ROOT.resolve("assets"));
  }

  private static Window history(Appearance look, int chosen) {
    Window window = screen(look, Screen.HISTORY);
    window.scene().getRoot().applyCss();
    TableView<?> races = (TableView<?>) window.scene().lookup("#history-races");
    for (int i = 0; i < chosen; i++) {
      races.getSelectionModel().select(2 * i);
    }
    return window;
  }

  private static Window models(Appearance look, Background background) {
    ModelsViewModel models =
        new ModelsViewModel(new ModelsScript(), background, UiThread.sameThread());
    ExploreViewModel explore = explore(ForecastScript.flow());
    Screens screens =
        new Screens(
            explore,
            org.signalbox.viewmodel.LessonScript.lessons(),
            Scripts.lab(explore),
            history(),
            models,
            Scripts.study());
    models.refresh();
    screens.open(new Input.File(Path.of("my-gemma.gguf")));
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    return new Window(screens, look, words, ROOT.resolve("assets"));
  }

  @Test
  void drawsATableAndAText() {
    ExploreViewModel table = explore(TableScript.flow());
    table.welcome(_ -> Optional.empty());
    table.raceAll();
    assertTrue(Files.exists(draw("table-light", table, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("table-dark", table, Theme.DARK, 100)));
    ExploreViewModel text = explore(TextScript.flow());
    text.ask("Explain to a child why there are tides.");
    text.run();
    assertTrue(Files.exists(draw("text-light", text, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("text-dark", text, Theme.DARK, 100)));
  }

  @Test
  void drawsWhatIsEmptyAskedOrBroken() {
    assertTrue(Files.exists(draw("empty-light", emptied(), Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("empty-dark", emptied(), Theme.DARK, 100)));
    ExploreViewModel asked = explore(TextScript.abstained());
    asked.welcome(_ -> Optional.empty());
    assertTrue(Files.exists(draw("abstained-light", asked, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("abstained-dark", asked, Theme.DARK, 100)));
    ExploreViewModel broken = explore(new BrokenFlow(ForecastScript.flow()));
    broken.open(new Input.Pasted("month,passengers"));
    broken.open(new Input.File(Path.of("holiday.png")));
    assertTrue(Files.exists(draw("failed-light", broken, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("failed-dark", broken, Theme.DARK, 100)));
  }
}
