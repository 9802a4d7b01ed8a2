package org.signalbox.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code manifest.json} of a models folder. */
final class Manifest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  Manifest(Path folder) {
    this.file = folder.resolve("manifest.json");
  }

  /**
   * The models that the manifest lists; none where there is no manifest.
   *
   * @throws ProblemException SB-CATALOG-02 when it can't be read or understood
   */
  List<ModelEntry> entries() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readTree(Files.readString(file))
          .required("models")
          .valueStream()
          .map(Manifest::entry)
          .toList();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  /** Takes a model out of the list; everything else in the file stays as it is. */
  void remove(String name) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    JsonNode root = JSON.readTree(Files.readString(file));
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode model : root.required("models")) {
      if (!model.path("name").asString().equals(name)) {
        kept.add(model);
      }
    }
    ((ObjectNode) root).set("models", kept);
    WholeFile.write(file, JSON.writeValueAsString(root) + "\n");
  }

  private static ModelEntry entry(JsonNode model) {
    return new ModelEntry(
        model.required("name").asString(),
        model.required("kind").asString(),
        model.required("licence").asString(),
        model.required("source").asString(),
        model.required("files").valueStream().map(Manifest::file).toList());
  }

  private static ModelFile file(JsonNode file) {
    return new ModelFile(
        file.required("path").asString(),
        file.required("bytes").asLong(),
        file.required("sha256").asString());
  }

  private ProblemException unreadable(Exception cause) {
    String reason = cause instanceof IOException ? cause.toString() : "it is not a manifest";
    return new ProblemException(Problem.of("SB-CATALOG-02", file.toString(), reason), cause);
  }
}
