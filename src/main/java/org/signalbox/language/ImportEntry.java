package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.engine.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model's entry in the list of models, left in its folder until it is entered there: a folder
 * that holds one is complete, whatever happens next.
 */
final class ImportEntry {
  private static final String NAME = ".entry.json";

  private ImportEntry() {}

  static boolean in(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** Written last, so that all else is there when it is. */
  static void write(Path folder, ModelManifest.Entry entry) throws IOException {
    WholeFile.write(folder.resolve(NAME), entry.json().toString());
  }

  /** Enters a complete folder into the list. */
  static void enter(Path models, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      if (JsonMapper.shared().readTree(Files.readString(file)) instanceof ObjectNode json) {
        String name = String.valueOf(folder.getFileName());
        ModelManifest.enter(models, new ModelManifest.Entry(name, json));
      }
    } catch (JacksonException e) {
      throw new IOException(file.toString(), e);
    }
    Files.delete(file);
  }
}
