package org.signalbox.language;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
  private static final String CONTENTS = "contents.json";

  /** The derived files, when all are there; the large one is looked at by its size only. */
  static Optional<PreparedFolder> find(Path path) {
    Path contents = path.resolve(CONTENTS);
    if (!Files.isRegularFile(contents)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(bytes(contents));
      for (JsonNode file : root.path("files")) {
        boolean large = file.path("file").asString().equals(READING_WEIGHTS);
        if (!(large ? complete(path, file) : whole(path, file))) {
          return Optional.empty();
        }
      }
      ReadingForm form = ReadingForm.valueOf(root.path("reading").asString());
      Path scales = path.resolve(SCALES);
      return Optional.of(
          new PreparedFolder(
              path,
              form,
              Files.exists(scales) ? Optional.of(KvScales.read(scales)) : Optional.empty()));
    } catch (IOException | JacksonException | ProblemException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean whole(Path folder, JsonNode entry) throws IOException {
    return complete(folder, entry)
        && crc(folder.resolve(entry.path("file").asString())) == entry.path("crc32c").asLong();
  }

  private static boolean complete(Path folder, JsonNode entry) throws IOException {
    Path file = folder.resolve(entry.path("file").asString());
    return Files.isRegularFile(file) && Files.size(file) == entry.path("bytes").asLong();
  }

  /**
   * Compares the weights for reading with what was written, while the other session loads. After a
   * difference the folder counts as missing, so that the next start derives it anew.
   *
   * @throws ProblemException when they differ
   */
  void requireReadingWeights() {
    Path contents = path.resolve(CONTENTS);
    try {
      for (JsonNode file : JsonMapper.shared().readTree(bytes(contents)).path("files")) {
        if (file.path("file").asString().equals(READING_WEIGHTS) && !whole(path, file)) {
          Files.deleteIfExists(contents);
          throw ProblemException.of(
              "SB-LANGUAGE-05", path.resolve(READING_WEIGHTS).toString(), Flaw.OTHER_CHECKSUM);
        }
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", path.toString()), e);
    }
  }

  /** Writes the list of contents, after which the folder counts as whole. */
  static void seal(Path folder, ReadingForm form) throws IOException {
    ObjectNode root = JsonMapper.shared().createObjectNode().put("reading", form.name());
    ArrayNode entries = root.putArray("files");
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      entries
          .addObject()
          .put("file", String.valueOf(file.getFileName()))
          .put("bytes", Files.size(file))
          .put("crc32c", crc(file));
    }
    Files.writeString(folder.resolve(CONTENTS), root.toString());
  }

  /** CRC-32C of a file; 5 to 10 GB a second on processors with an instruction for it. */
  static long crc(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    try (FileChannel channel = FileChannel.open(file);
        var arena = java.lang.foreign.Arena.ofConfined()) {
      long size = channel.size();
      for (long at = 0; at < size; at += Integer.MAX_VALUE) {
        long part = Math.min(Integer.MAX_VALUE, size - at);
        sum.update(channel.map(FileChannel.MapMode.READ_ONLY, at, part, arena).asByteBuffer());
      }
    }
    return sum.getValue();
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
