package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.FileMemory;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was derived from a model for this machine; it can be deleted at any time.
 *
 * @param scales of keys and values in bytes; empty when the model writes as it is stored
 */
record PreparedFolder(Path path, ReadingForm form, Optional<KvScales> scales) {
  static final String READING_GRAPH = "reading.onnx";
  static final String READING_WEIGHTS = "reading.bin";
  static final String WRITING_GRAPH = "writing.onnx";
  static final String SCALES = "scales.bin";

  /** The derived files, when all are there; the large one is looked at by its size only. */
  static Optional<PreparedFolder> find(Path path) {
    Optional<JsonNode> contents =
        new SealedFolder(path).contents((file, sum) -> large(file) || SealedFolder.read(file, sum));
    try {
      if (contents.isEmpty()) {
        return Optional.empty();
      }
      ReadingForm form = ReadingForm.valueOf(contents.get().path("reading").asString());
      Path scales = path.resolve(SCALES);
      return Optional.of(
          new PreparedFolder(
              path,
              form,
              Files.exists(scales) ? Optional.of(KvScales.read(scales)) : Optional.empty()));
    } catch (IOException | ProblemException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean large(Path file) {
    return file.endsWith(READING_WEIGHTS);
  }

  /**
   * Compares the weights for reading with what was written, while the other session loads. After a
   * difference the folder counts as missing, so that the next start derives it anew.
   *
   * @param sums spares reading what was not written to since
   * @throws ProblemException when they differ
   */
  void requireReadingWeights(FileMemory sums) {
    SealedFolder folder = new SealedFolder(path);
    SealedFolder.Look remembered = SealedFolder.remembered(sums);
    try {
      if (folder.contents((file, sum) -> !large(file) || remembered.same(file, sum)).isEmpty()) {
        folder.open();
        throw ProblemException.of(
            "SB-LANGUAGE-05", path.resolve(READING_WEIGHTS).toString(), Flaw.OTHER_CHECKSUM);
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", path.toString()), e);
    }
  }

  /** Writes the list of contents, after which the folder counts as whole. */
  static void seal(Path folder, ReadingForm form) throws IOException {
    new SealedFolder(folder)
        .seal(JsonMapper.shared().createObjectNode().put("reading", form.name()));
  }

  byte[] writingGraph() {
    return bytes(path.resolve(WRITING_GRAPH));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", file.toString()), e);
    }
  }
}
