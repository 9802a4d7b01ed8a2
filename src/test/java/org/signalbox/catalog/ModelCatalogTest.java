package org.signalbox.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.task.ProblemException;

class ModelCatalogTest {
  private Path app;
  private Path user;
  private ModelCatalog catalog;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    app = folder.resolve("app");
    user = folder.resolve("user");
    catalog = new ModelCatalog(ModelFolders.of(Map.of(), app, user));
    ModelFixture.write(app, "small");
  }

  private static String code(Executable action) {
    return assertThrows(ProblemException.class, action).problem().code();
  }

  private Path weights() {
    return app.resolve("small").resolve("weights.bin");
  }

  @Test
  void aWholeModelIsFoundWithItsLicenceAndSize() {
    InstalledModel model = catalog.verified("small", new Cancellation());
    assertEquals("Apache-2.0", model.entry().licence());
    assertEquals(3, model.entry().bytes());
    assertEquals(app.resolve("small"), model.folder());
    assertEquals(Origin.APP, model.place().origin());
    assertInstanceOf(ModelState.Whole.class, model.state());
  }

  @ParameterizedTest
  @CsvSource({"'', SB-CATALOG-04", "ab, SB-CATALOG-05", "abcd, SB-CATALOG-05"})
  void anEmptyOrCutFileIsNamedByItsSize(String content, String code) throws IOException {
    Files.writeString(weights(), content);
    assertEquals(code, code(() -> catalog.find("small")));
  }

  @Test
  void aCheckedFileIsComparedAnewOnceItWasWrittenTo(@TempDir Path cache) throws IOException {
    Path memory = cache.resolve("checked.txt");
    catalog = new ModelCatalog(ModelFolders.of(Map.of(), app, user), Optional.of(memory));
    catalog.verified("small", new Cancellation());
    String first = Files.readString(memory);
    assertTrue(first.contains(weights().toString()));
    catalog.verified("small", new Cancellation());
    assertEquals(first, Files.readString(memory), "nothing was compared again");
    Files.writeString(weights(), "abd");
    Files.setLastModifiedTime(weights(), FileTime.fromMillis(0));
    assertEquals("SB-CATALOG-06", code(() -> catalog.verified("small", new Cancellation())));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(weights());
    assertEquals("SB-CATALOG-03", code(() -> catalog.find("small")));
  }

  @Test
  void aChangedByteIsFoundByItsChecksumOnly() throws IOException {
    Files.writeString(weights(), "abd");
    assertEquals("small", catalog.find("small").name());
    assertEquals("SB-CATALOG-06", code(() -> catalog.verified("small", new Cancellation())));
  }

  @Test
  void aDamagedModelStaysListedWithItsProblem() throws IOException {
    Files.writeString(weights(), "abd");
    InstalledModel model = catalog.verified(new Cancellation()).models().getFirst();
    ModelState.Damaged damaged = assertInstanceOf(ModelState.Damaged.class, model.state());
    assertEquals("SB-CATALOG-06", damaged.problem().code());
  }

  @Test
  void cancellingEndsTheReading() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThrows(CancelledException.class, () -> catalog.verified("small", cancellation));
  }

  @Test
  void anUnknownNameSaysWhatIsThere() {
    ProblemException unknown = assertThrows(ProblemException.class, () -> catalog.find("large"));
    assertEquals("SB-CATALOG-01", unknown.problem().code());
    assertEquals(List.of("large", "small", app + ", " + user), unknown.problem().args());
  }

  @Test
  void whereNothingIsInstalledTheListIsEmpty(@TempDir Path empty) {
    ModelCatalog bare =
        new ModelCatalog(ModelFolders.of(Map.of(), empty.resolve("a"), empty.resolve("b")));
    assertEquals(new ModelCatalog.Listing(List.of(), List.of()), bare.models());
    assertEquals("SB-CATALOG-01", code(() -> bare.find("small")));
  }

  @Test
  void theVariableComesFirstThenTheAppThenTheUser(@TempDir Path named) throws IOException {
    ModelFixture.write(named, "small");
    ModelFixture.write(user, "mine");
    ModelCatalog all =
        new ModelCatalog(ModelFolders.of(Map.of("SIGNALBOX_MODELS", named.toString()), app, user));
    assertEquals(Origin.ENVIRONMENT, all.find("small").place().origin());
    assertEquals(Origin.USER, all.find("mine").place().origin());
    assertEquals(2, all.models().models().size());
  }

  @Test
  void aBrokenListOfTheUserLeavesTheOtherModels() throws IOException {
    Files.createDirectories(user);
    Files.writeString(user.resolve("manifest.json"), "{");
    ModelCatalog.Listing listing = catalog.models();
    assertEquals(1, listing.models().size());
    assertEquals("SB-CATALOG-02", listing.problems().getFirst().code());
    assertEquals("SB-CATALOG-02", code(() -> catalog.find("mine")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.bin",
        "small/../../outside.bin",
        "/outside.bin",
        "other/x.bin",
        "small//x.bin",
        "C:/x.bin"
      })
  void aListThatPointsOutsideItsFolderIsRefused(String path) throws IOException {
    Files.writeString(
        app.resolve("manifest.json"),
        ModelFixture.manifest("small", path, ModelFixture.SHA256_OF_ABC));
    assertEquals("SB-CATALOG-02", catalog.models().problems().getFirst().code());
  }

  @Test
  void whatTheUserAddedCanBeRemoved() throws IOException {
    ModelFixture.write(user, "mine");
    catalog.remove("mine");
    assertFalse(Files.exists(user.resolve("mine")));
    assertEquals("SB-CATALOG-01", code(() -> catalog.find("mine")));
    assertTrue(Files.readString(user.resolve("manifest.json")).contains("\"version\" : 1"));
    assertTrue(Files.exists(weights()));
  }

  @Test
  void aDamagedModelCanBeRemovedToo() throws IOException {
    ModelFixture.write(user, "mine");
    Files.delete(user.resolve("mine").resolve("weights.bin"));
    catalog.remove("mine");
    assertFalse(Files.exists(user.resolve("mine")));
  }

  @Test
  void whatCameWithTheAppStays() {
    assertEquals("SB-CATALOG-08", code(() -> catalog.remove("small")));
    assertTrue(Files.exists(weights()));
    assertEquals("SB-CATALOG-01", code(() -> catalog.remove("large")));
  }

  @Test
  void removingFollowsNoLinks(@TempDir Path elsewhere) throws IOException {
    ModelFixture.write(user, "mine");
    Path kept = Files.writeString(elsewhere.resolve("kept.txt"), "kept");
    Files.createSymbolicLink(user.resolve("mine").resolve("link"), elsewhere);
    catalog.remove("mine");
    assertTrue(Files.exists(kept));
  }
}
