package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStoreTest {
  private static final KeptTask FILE = new KeptTask(KeptTask.Kind.FILE, "/data/a.csv", "", "{}");
  private static final KeptTask PASTE = new KeptTask(KeptTask.Kind.PASTED, "x,y\n1,2\n", "", "{}");

  private UserFolder user;
  private WorkspaceStore store;

  @BeforeEach
  void open(@TempDir Path empty) {
    user = new UserFolder(empty.resolve("not there yet"));
    store = new WorkspaceStore(user);
  }

  private static Workspace with(KeptTask... tasks) {
    Place place = new Place(10, 20, 800, 600, Place.Extent.MAXIMISED);
    return new Workspace(
        Workspace.Open.NEWEST, List.of(tasks), Optional.of(place), "LAB", 0.5, Welcome.SEEN);
  }

  @Test
  void theFirstStartHasTheStandardOne() {
    assertEquals(Workspace.standard(), store.load());
  }

  @Test
  void allComesBackAsItWasLeft() {
    Workspace left = with(PASTE, FILE);
    assertEquals(Optional.empty(), store.save(left));
    assertEquals(left, store.load());
  }

  @Test
  void aPastedTextLiesInAFileOfItsOwnUntilItsTaskIsForgotten() throws IOException {
    store.save(with(PASTE, FILE));
    assertTrue(!Files.readString(user.workspace()).contains("1,2"));
    assertEquals(1, texts());
    store.save(with(FILE));
    assertEquals(0, texts());
  }

  @Test
  void aTextThatIsGoneTakesOnlyItsTaskAlong() throws IOException {
    store.save(with(PASTE, FILE));
    try (Stream<Path> all = Files.list(user.pastes())) {
      for (Path text : all.toList()) {
        Files.delete(text);
      }
    }
    assertEquals(with(FILE), store.load());
  }

  @Test
  void aDamagedFileIsKeptAside() throws IOException {
    store.save(with(FILE));
    Files.writeString(user.workspace(), "{\"recent\": [");
    assertEquals(Workspace.standard(), store.load());
    assertTrue(Files.exists(user.workspace().resolveSibling("workspace.json.broken")));
  }

  @Test
  void whatAnotherVersionWroteIsReadAsFarAsItIsKnown() throws IOException {
    Files.createDirectories(user.path());
    Files.writeString(user.workspace(), "{\"screen\": \"HISTORY\", \"shelf\": 3}");
    assertEquals("HISTORY", store.load().screen());
  }

  private long texts() throws IOException {
    try (Stream<Path> all = Files.list(user.pastes())) {
      return all.count();
    }
  }

  @Test
  void whatAnotherWindowOpenedStays() {
    KeptTask mine = new KeptTask(KeptTask.Kind.FILE, "/data/mine.csv", "", "{}");
    KeptTask theirs = new KeptTask(KeptTask.Kind.FILE, "/data/theirs.csv", "", "{}");
    WorkspaceStore other = new WorkspaceStore(user);
    store.load();
    other.load();
    store.save(with(mine, FILE));
    other.save(with(theirs));
    store.save(with(PASTE, mine, FILE));
    assertEquals(List.of(PASTE, mine, FILE, theirs), new WorkspaceStore(user).load().recent());
  }

  @Test
  void whatWasTakenAwayElsewhereIsNotWrittenAgainUnlessItIsOpenedAgain() throws IOException {
    store.save(with(PASTE, FILE));
    Files.delete(user.workspace());
    store.save(with(PASTE, FILE));
    assertEquals(List.of(), new WorkspaceStore(user).load().recent());
    assertEquals(Workspace.Open.NOTHING, new WorkspaceStore(user).load().open());
    store.save(with(FILE, PASTE));
    assertEquals(List.of(FILE), new WorkspaceStore(user).load().recent());
  }

  @Test
  void aDamagedFileMeansThatNothingWasTakenAway() throws IOException {
    store.save(with(PASTE, FILE));
    Files.write(user.workspace(), new byte[64]);
    store.save(with(PASTE, FILE));
    assertEquals(List.of(PASTE, FILE), new WorkspaceStore(user).load().recent());
    assertEquals(64, Files.size(user.workspace().resolveSibling("workspace.json.broken")));
  }

  @Test
  void whatANewerVersionWroteStaysBesideAndIsReadAsFarAsItIsKnown() throws IOException {
    Files.createDirectories(user.path());
    String newer =
        "{\"version\": 2, \"screen\": \"LAB\", \"recent\": [{\"kind\": \"CLOUD\", \"value\": 1},"
            + "{\"kind\": \"FILE\", \"value\": \"/data/a.csv\", \"table\": \"\", \"asked\": \"{}\"}]}";
    Files.writeString(user.workspace(), newer);
    Workspace left = store.load();
    assertEquals("LAB", left.screen());
    assertEquals(List.of(FILE), left.recent());
    store.save(left);
    assertEquals(newer, Files.readString(user.workspace().resolveSibling("workspace.json.newer")));
  }
}
