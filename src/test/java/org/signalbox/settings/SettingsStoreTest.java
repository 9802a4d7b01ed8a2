package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Guarded;

class SettingsStoreTest {
  private static final Settings CHOSEN =
      Settings.standard()
          .withTheme(Theme.DARK)
          .withZoomPercent(150)
          .withThreads(2)
          .withLanguage(Language.GERMAN)
          .withCosts(
              new CostChoice(
                  "FR", "server", "gpt-5", OptionalDouble.of(0.21), OptionalDouble.empty()))
          .withProjector(Projector.ON);

  private Path folder;
  private UserFolder user;
  private SettingsStore store;

  @BeforeEach
  void open(@TempDir Path empty) {
    folder = empty;
    user = new UserFolder(folder.resolve("not").resolve("there yet"));
    store = new SettingsStore(user);
  }

  private void stands(String text) throws IOException {
    Files.createDirectories(user.path());
    Files.writeString(user.settings(), text);
  }

  @Test
  void aNewUserGetsTheStandardSettingsWithoutComplaint() {
    assertEquals(new SettingsStore.Loaded(Settings.standard(), Optional.empty()), store.load());
  }

  @Test
  void whatWasSavedComesBack() {
    assertEquals(Optional.empty(), store.change(Settings.standard(), CHOSEN));
    assertEquals(new SettingsStore.Loaded(CHOSEN, Optional.empty()), store.load());
  }

  @Test
  void savingLeavesNothingButTheFile() throws IOException {
    store.change(Settings.standard(), CHOSEN);
    store.change(CHOSEN, Settings.standard());
    try (var files = Files.list(user.path())) {
      assertEquals(List.of(user.settings()), files.filter(f -> !f.endsWith(Guarded.NAME)).toList());
    }
  }

  @Test
  void fieldsOfOtherVersionsAreIgnoredAndMissingOnesStandard() throws IOException {
    stands("{\"theme\":\"DARK\",\"costs\":{\"country\":\"DE\",\"x\":1},\"fromTheFuture\":[1]}");
    Settings settings = store.load().settings();
    assertEquals(Theme.DARK, settings.theme());
    assertEquals("DE", settings.costs().country());
    assertEquals("laptop", settings.costs().machine());
    assertEquals(100, settings.zoomPercent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"theme\":\"DA", "[]", "{\"zoomPercent\":-3}", "{\"theme\":\"PINK\"}"})
  void aBrokenFileIsKeptAsideAndReported(String text) throws IOException {
    stands(text);
    SettingsStore.Loaded loaded = store.load();
    SettingsTrouble trouble = loaded.trouble().orElseThrow();
    assertEquals(Settings.standard(), loaded.settings());
    assertEquals(SettingsTrouble.Kind.BROKEN_AND_KEPT_ASIDE, trouble.kind());
    assertEquals(text, Files.readString(Path.of(trouble.detail())));
    assertFalse(Files.exists(user.settings()));
  }

  @Test
  void aSecondBrokenFileDoesNotReplaceTheFirst() throws IOException {
    stands("first");
    Path first = Path.of(store.load().trouble().orElseThrow().detail());
    stands("second");
    Path second = Path.of(store.load().trouble().orElseThrow().detail());
    assertEquals("first", Files.readString(first));
    assertEquals("second", Files.readString(second));
  }

  @Test
  void bytesThatAreNoTextAreBrokenToo() throws IOException {
    Files.createDirectories(user.path());
    Files.write(user.settings(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals(
        SettingsTrouble.Kind.BROKEN_AND_KEPT_ASIDE, store.load().trouble().orElseThrow().kind());
  }

  @Test
  void aFolderThatCannotBeWrittenIsReportedAndNothingThrown() throws IOException {
    Files.writeString(folder.resolve("not"), "a file where the folder should be");
    SettingsTrouble trouble = store.change(Settings.standard(), CHOSEN).orElseThrow();
    assertEquals(SettingsTrouble.Kind.NOT_WRITABLE, trouble.kind());
    assertEquals("SB-SETTINGS-03", trouble.code());
    assertTrue(trouble.args().contains(user.settings().toString()));
  }

  @Test
  void aFolderInPlaceOfTheFileIsReported() throws IOException {
    Files.createDirectories(user.settings());
    SettingsStore.Loaded loaded = store.load();
    assertEquals(Settings.standard(), loaded.settings());
    assertEquals(SettingsTrouble.Kind.NOT_READABLE, loaded.trouble().orElseThrow().kind());
  }

  @Test
  void whatOneWindowChoseIsNotLostByTheOther() {
    SettingsStore other = new SettingsStore(user);
    Settings ours = store.load().settings();
    Settings theirs = other.load().settings();
    store.change(ours, ours.withTheme(Theme.DARK));
    other.change(theirs, theirs.withZoomPercent(150));
    assertEquals(
        Settings.standard().withTheme(Theme.DARK).withZoomPercent(150), store.load().settings());
  }

  @Test
  void aFileOfANewerVersionIsReadAsFarAsItIsKnownAndKeepsTheRest() throws IOException {
    stands("{\"version\": 2, \"theme\": \"SEPIA\", \"zoomPercent\": 120, \"aura\": {\"x\": 1}}");
    SettingsStore.Loaded loaded = store.load();
    assertEquals("SB-SETTINGS-04", loaded.trouble().orElseThrow().code());
    assertEquals(Settings.standard().withZoomPercent(120), loaded.settings());
    store.change(loaded.settings(), loaded.settings().withThreads(2));
    String kept = Files.readString(user.settings());
    assertTrue(kept.contains("SEPIA") && kept.contains("aura"), kept);
    assertEquals(2, store.load().settings().threads());
  }

  @Test
  void aFileOfZerosIsKeptAside() throws IOException {
    Files.createDirectories(user.path());
    Files.write(user.settings(), new byte[512]);
    Path aside = Path.of(store.load().trouble().orElseThrow().detail());
    assertEquals(512, Files.size(aside));
  }
}
