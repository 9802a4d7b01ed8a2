package org.signalbox.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.signalbox.race.Background;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Flow;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

class GalleryTest {
  private static final Path ROOT = Path.of(System.getProperty("signalbox.root", "."));

  static ExploreViewModel explore(Flow flow) {
    return new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);
  }

  private static Path draw(String name, ExploreViewModel explore, Theme theme, int zoom) {
    Path file = ROOT.resolve("target/pictures").resolve(name + ".png");
    Words words = new Words(Locale.US, Words.Missing.SHOWS_KEY);
    Pictures.draw(
        () -> new Window(explore, new Appearance(theme, zoom), words, ROOT.resolve("assets")),
        1280,
        800,
        file);
    return file;
  }

  @Test
  void drawsTheScreenWithoutADisplay() {
    ExploreViewModel routed = explore(ForecastScript.flow());
    routed.welcome();
    assertTrue(Files.exists(draw("routed-light", routed, Theme.LIGHT, 100)));
    routed.raceAll();
    assertTrue(Files.exists(draw("done-light", routed, Theme.LIGHT, 100)));
    assertTrue(Files.exists(draw("done-dark", routed, Theme.DARK, 100)));
  }
}
