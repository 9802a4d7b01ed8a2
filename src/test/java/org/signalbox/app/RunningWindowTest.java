package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.race.Background;
import org.signalbox.settings.KeptBet;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.Theme;
import org.signalbox.settings.UserFolder;
import org.signalbox.task.Problem;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.UiThread;
import org.signalbox.words.Words;

/** While a window is open another Signalbox, a newer one or a dying one, writes its files. */
class RunningWindowTest {
  private static final Home HOME = new Home(Path.of(System.getProperty("signalbox.root", ".")));
  private static final String NEWER =
      "{\"version\": 2, \"theme\": \"SEPIA\", \"zoomPercent\": 120, \"aura\": {\"x\": 1}}";

  private final List<String> said = new ArrayList<>();
  private final Appearance appearance = new Appearance(Theme.LIGHT, 100);
  private UserFolder user;
  private Wiring wiring;

  @BeforeEach
  void open(@TempDir Path folder) {
    user = new UserFolder(folder);
    wiring =
        new Wiring(
            HOME,
            new Words(Locale.ENGLISH, Words.Missing.FAILS),
            Map.of("SIGNALBOX_HOME", folder.toString()),
            problem -> said.add(problem.code()));
    var explore =
        new ExploreViewModel(
            new DeskFlow(wiring), Background.sameThread(), UiThread.sameThread(), 1);
    SettingsStore store = new SettingsStore(user);
    Settings chosen = store.load().settings();
    Choices.keepFromNowOn(store, chosen, appearance, explore, this::say);
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  private void say(Problem problem) {
    said.add(problem.code());
  }

  private String kept(Path file) throws IOException {
    return Files.readString(file);
  }

  @Test
  void settingsOfANewerVersionAreSaidOnceAndKeepWhatOnlyItKnows() throws IOException {
    Files.writeString(user.settings(), NEWER);
    appearance.projector().set(Projector.ON);
    assertEquals(List.of("SB-SETTINGS-04"), said);
    assertTrue(kept(user.settings()).contains("SEPIA"), kept(user.settings()));
    assertTrue(kept(user.settings()).contains("aura"), kept(user.settings()));
    appearance.zoomTo(150);
    assertEquals(List.of("SB-SETTINGS-04"), said);
    Settings now = new SettingsStore(user).load().settings();
    assertEquals(150, now.zoomPercent());
    assertEquals(Projector.ON, now.projector());
    assertTrue(kept(user.settings()).contains("SEPIA"), kept(user.settings()));
  }

  @Test
  void settingsThatAnotherOneBrokeArePutAsideAndWrittenWholeAgain() throws IOException {
    appearance.theme().set(Theme.DARK);
    Files.writeString(user.settings(), "{\"theme\": \"DA");
    appearance.zoomTo(150);
    assertEquals(List.of("SB-SETTINGS-01"), said);
    Settings now = new SettingsStore(user).load().settings();
    assertEquals(Theme.DARK, now.theme());
    assertEquals(150, now.zoomPercent());
    assertEquals("{\"theme\": \"DA", kept(user.settings().resolveSibling("settings.json.broken")));
  }

  @Test
  void settingsThatAreReadBrokenInPassingAreSaidToo() throws IOException {
    Files.writeString(user.settings(), "[]");
    wiring.learnedHere();
    assertEquals(List.of("SB-SETTINGS-01"), said);
  }

  @Test
  void aFolderThatBecameAFileIsSaidOnceUntilItIsOneAgain() throws IOException {
    Files.deleteIfExists(user.settings());
    Files.createDirectory(user.settings());
    appearance.zoomTo(150);
    appearance.zoomTo(125);
    assertEquals(List.of("SB-SETTINGS-03"), said);
    Files.delete(user.settings());
    appearance.theme().set(Theme.DARK);
    Settings now = new SettingsStore(user).load().settings();
    assertEquals(125, now.zoomPercent());
    assertEquals(Theme.DARK, now.theme());
  }

  @Test
  void listsOfANewerVersionAreKeptBesideAndSaidSo() throws IOException {
    String newer = "{\"version\": 2, \"all\": []}";
    Files.writeString(user.corrections(), newer);
    Files.writeString(user.bets(), newer);
    wiring.corrections().keep(new KeptCorrection("00000000000000aa", "t", "", "sales", "", ""));
    assertEquals(List.of("SB-SETTINGS-06"), said);
    var bets = new org.signalbox.settings.BetStore(user, wiring::tell);
    bets.keep(new KeptBet("", "l", List.of(1), List.of(), Optional.empty()));
    assertEquals(List.of("SB-SETTINGS-06", "SB-SETTINGS-06"), said);
    for (Path file : List.of(user.corrections(), user.bets())) {
      assertEquals(newer, kept(file.resolveSibling(file.getFileName() + ".newer")));
    }
    assertEquals(1, wiring.corrections().list().size());
  }
}
