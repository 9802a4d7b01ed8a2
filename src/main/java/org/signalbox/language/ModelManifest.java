package org.signalbox.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.engine.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a model's entry in {@code manifest.json} of the models folder; others stay as they are.
 */
final class ModelManifest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String NAME = "manifest.json";

  private ModelManifest() {}

  /** A model's entry, ready to be written. */
  record Entry(String name, ObjectNode json) {}

  /**
   * Computes the checksums of a model's files.
   *
   * @param folder that holds them, whatever its name is now
   */
  static Entry entry(Path folder, ModelCard card, ImportSteps steps) throws IOException {
    ObjectNode entry =
        JSON.createObjectNode()
            .put("name", card.name())
            .put("kind", "generator")
            .put("licence", card.licence())
            .put("source", card.provenance().source());
    entry
        .putObject("provenance")
        .put("file", card.provenance().file())
        .put("sha256", card.provenance().sha256());
    ArrayNode list = entry.putArray("files");
    List<Path> files = files(folder);
    for (Path file : files) {
      double before = list.size();
      list.addObject()
          .put("path", card.name() + "/" + file.getFileName())
          .put("bytes", Files.size(file))
          .put(
              "sha256",
              Checksum.of(
                  file,
                  fraction -> steps.checking().done((before + fraction) / files.size()),
                  steps.cancellation()));
    }
    return new Entry(card.name(), entry);
  }

  static void enter(Path models, Entry added) throws IOException {
    Path manifest = models.resolve(NAME);
    ObjectNode root = JSON.createObjectNode();
    ArrayNode entries = root.putArray("models");
    if (Files.isRegularFile(manifest) && !readable(models)) {
      aside(models);
    }
    if (Files.isRegularFile(manifest)) {
      for (JsonNode entry : JSON.readTree(manifest).path("models")) {
        if (!entry.path("name").asString().equals(added.name())) {
          entries.add(entry);
        }
      }
    }
    entries.add(added.json());
    WholeFile.write(manifest, JSON.writeValueAsString(root) + "\n");
  }

  /** Whether there is a list that can be read, or none. */
  static boolean readable(Path models) throws IOException {
    Path manifest = models.resolve(NAME);
    try {
      return !Files.exists(manifest)
          || JSON.readTree(Files.readString(manifest)).path("models").isArray();
    } catch (JacksonException | CharacterCodingException _) {
      return false;
    }
  }

  /** Moves a list that can't be read to a free name beside it. */
  static Path aside(Path models) throws IOException {
    Path free = models.resolve(NAME + ".damaged");
    for (int i = 2; Files.exists(free); i++) {
      free = models.resolve(NAME + ".damaged-" + i);
    }
    return Files.move(models.resolve(NAME), free);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
