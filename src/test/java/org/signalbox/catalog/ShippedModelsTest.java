package org.signalbox.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Cancellation;

class ShippedModelsTest {
  private static final Path MODELS = Path.of(System.getProperty("signalbox.root", "."), "models");

  @Test
  void everyShippedModelIsWholeToTheLastByte(@TempDir Path empty) {
    ModelCatalog catalog = new ModelCatalog(ModelFolders.of(Map.of(), MODELS, empty));
    ModelCatalog.Listing listing = catalog.verified(new Cancellation());
    assertEquals(List.of(), listing.problems());
    assertEquals("smollm2-135m-instruct", listing.models().getFirst().name());
    for (InstalledModel model : listing.models()) {
      assertInstanceOf(ModelState.Whole.class, model.state(), model.name());
    }
  }
}
