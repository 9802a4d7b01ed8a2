package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.KeptTask;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.Theme;
import org.signalbox.settings.UserFolder;
import org.signalbox.settings.Welcome;
import org.signalbox.settings.Workspace;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.task.Problem;
import tools.jackson.databind.JsonNode;

/** All that is kept stands in the future once a clock was set back, and works as before. */
class ClockSetBackTest {
  private static final Duration SET_BACK = Duration.ofDays(400);
  private static final String TASK = Installed.sample("nile.csv");

  /** More than any system gives out, so that it names no process that lives. */
  private static final long DEAD = 999_999_999L;

  private Path folder;
  private UserFolder user;

  @BeforeEach
  void name(@TempDir Path empty) {
    folder = empty;
    user = new UserFolder(folder.resolve("user"));
  }

  private void race(String engines) {
    try (Installed here = Installed.withoutEncoder(folder, Map.of())) {
      Installed.Said said = here.run("race", TASK, "--engines", engines);
      assertEquals(0, said.exit(), said.err());
    }
  }

  /** The same as setting the clock back: what was written before is of a time to come. */
  private void setBack() throws IOException, SQLException {
    FileTime then = FileTime.from(Instant.now().plus(SET_BACK));
    try (Stream<Path> all = Files.walk(user.path())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, then);
      }
    }
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + user.history());
        var shift = direct.prepareStatement("UPDATE race SET began = began + ?")) {
      shift.setLong(1, SET_BACK.toMillis());
      shift.execute();
    }
  }

  @Test
  void racesStayInTheirOrderAndAllOfThemAreLearnedFrom() throws IOException, SQLException {
    race("theta,seasonal-naive");
    setBack();
    race("dotm,seasonal-naive");
    try (Installed here = Installed.withoutEncoder(folder, Map.of())) {
      JsonNode races = here.run("history", "list", "--json").json().get("races");
      assertEquals(List.of(2, 1), races.valueStream().map(r -> r.get("id").asInt()).toList());
      races.forEach(race -> assertEquals("ended", race.get("state").asString()));
      assertEquals(0, here.run("history", "show", "1").exit());
      assertEquals(2, here.wiring().learnedHere().races());
    }
  }

  @Test
  void theSpeedOfTheMachineIsNotMeasuredAgain() throws IOException, SQLException {
    race("theta");
    Path speed = user.cache().resolve("speed.txt");
    String measured = Files.readString(speed);
    setBack();
    race("theta");
    assertEquals(measured, Files.readString(speed));
  }

  @Test
  void aSpeedThatCantBeIsMeasuredAgain() throws IOException {
    Path speed = Files.createDirectories(user.cache()).resolve("speed.txt");
    for (String broken : List.of("NaN", "-1", "Infinity", "0", "")) {
      Files.writeString(speed, broken);
      race("theta");
      assertTrue(Double.parseDouble(Files.readString(speed)) > 0, Files.readString(speed));
    }
  }

  @Test
  void settingsRecentTasksAndCorrectionsAreChangedAsBefore() throws IOException, SQLException {
    race("theta");
    Settings dark = Settings.standard().withTheme(Theme.DARK);
    KeptTask old = new KeptTask(KeptTask.Kind.PASTED, "x,y\n1,2\n", "", "{}");
    KeptCorrection first = new KeptCorrection("00000000000000aa", "t", "", "sales", "", "");
    new SettingsStore(user).change(Settings.standard(), dark);
    new WorkspaceStore(user).save(with(old));
    try (Installed here = Installed.withoutEncoder(folder, Map.of())) {
      here.wiring().corrections().keep(first);
      setBack();
      KeptTask fresh = new KeptTask(KeptTask.Kind.PASTED, "a,b\n3,4\n", "", "{}");
      WorkspaceStore store = new WorkspaceStore(user);
      assertEquals(List.of(old), store.load().recent());
      assertEquals(Optional.empty(), store.save(with(fresh, old)));
      assertEquals(List.of(fresh, old), new WorkspaceStore(user).load().recent());
      KeptCorrection second = new KeptCorrection("00000000000000bb", "t", "", "cost", "", "");
      here.wiring().corrections().keep(second);
      assertEquals(List.of(second, first), here.wiring().corrections().list());
      new SettingsStore(user).change(dark, dark.withZoomPercent(150));
      assertEquals(dark.withZoomPercent(150), new SettingsStore(user).load().settings());
    }
  }

  private static Workspace with(KeptTask... tasks) {
    return new Workspace(
        Workspace.Open.NEWEST, List.of(tasks), Optional.empty(), "LAB", 0.5, Welcome.SEEN);
  }

  @Test
  void whatAKilledProgramLeftIsSweptByWhoWroteItAndNotByItsAge() throws IOException, SQLException {
    race("theta");
    long own = ProcessHandle.current().pid();
    Path left = Files.createFile(user.path().resolve("a.csv." + DEAD + "-1.tmp"));
    Path inWork = Files.createFile(user.path().resolve("b.csv." + own + "-0.tmp"));
    setBack();
    List<String> said = Mending.of(user).stream().map(Problem::code).toList();
    assertEquals(List.of("SB-APP-04"), said);
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(inWork));
  }
}
