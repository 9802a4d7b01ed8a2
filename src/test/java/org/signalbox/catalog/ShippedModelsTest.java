package org.signalbox.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;

class ShippedModelsTest {
  private static final Path MODELS = Path.of(System.getProperty("signalbox.root", "."), "models");
  private static final String GENERATOR = "smollm2-135m-instruct";
  private static final String ENCODER = "all-minilm-l6-v2-q";

  /** The encoder is unpacked by the build; the assembled folder holds both side by side. */
  private static void assemble(Path folder) throws IOException {
    Files.copy(MODELS.resolve("manifest.json"), folder.resolve("manifest.json"));
    Path encoder = Path.of(System.getProperty("signalbox.encoder"), ENCODER);
    Files.createSymbolicLink(folder.resolve(ENCODER), encoder.toAbsolutePath());
    Files.createSymbolicLink(folder.resolve(GENERATOR), MODELS.resolve(GENERATOR).toAbsolutePath());
  }

  @Test
  void everyShippedModelIsWholeToTheLastByte(@TempDir Path assembled, @TempDir Path empty)
      throws IOException {
    assemble(assembled);
    ModelCatalog catalog = new ModelCatalog(ModelFolders.of(Map.of(), assembled, empty));
    ModelCatalog.Listing listing = catalog.verified(new Cancellation());
    assertEquals(List.of(), listing.problems());
    assertEquals(
        List.of(GENERATOR, ENCODER), listing.models().stream().map(InstalledModel::name).toList());
    for (InstalledModel model : listing.models()) {
      assertInstanceOf(ModelState.Whole.class, model.state(), model.name());
    }
  }
}
