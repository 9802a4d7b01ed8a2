package org.signalbox.language;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.signalbox.engine.FileMemory;
import org.signalbox.engine.Unfinished;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Derived files with a list of them, without which the folder counts as missing. */
record SealedFolder(Path path) {
  private static final String CONTENTS = "contents.json";
  private static final System.Logger LOG = System.getLogger(SealedFolder.class.getName());

  /** A home that several machines share keeps what each of them made. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** What is done to compare a file with what was written. */
  @FunctionalInterface
  interface Look {
    /** Whether the file, whose size is right, has this sum. */
    boolean same(Path file, long sum) throws IOException;
  }

  /** Reads every file whole. */
  static boolean read(Path file, long sum) throws IOException {
    return crc(file) == sum;
  }

  /** Reads a file whole once after each time that it was written to. */
  static Look remembered(FileMemory memory) {
    return (file, sum) -> Long.toString(sum).equals(sum(file, memory));
  }

  /** The list of contents, when all files are there as they were written. */
  Optional<JsonNode> contents(Look look) {
    if (!Files.isRegularFile(path.resolve(CONTENTS))) {
      return Optional.empty();
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(path.resolve(CONTENTS)));
      for (JsonNode file : root.path("files")) {
        if (!same(file, look)) {
          return Optional.empty();
        }
      }
      return Optional.of(root);
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private boolean same(JsonNode entry, Look look) throws IOException {
    Path file = path.resolve(entry.path("file").asString());
    return Files.isRegularFile(file)
        && Files.size(file) == entry.path("bytes").asLong()
        && look.same(file, entry.path("crc32c").asLong());
  }

  /** Makes the folder count as missing. */
  void open() throws IOException {
    Files.deleteIfExists(path.resolve(CONTENTS));
  }

  /** Writes the list of contents, after which the folder counts as whole. */
  void seal(ObjectNode root) throws IOException {
    ArrayNode entries = root.putArray("files");
    List<Path> files;
    try (var all = Files.list(path)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      entries
          .addObject()
          .put("file", String.valueOf(file.getFileName()))
          .put("bytes", Files.size(file))
          .put("crc32c", crc(file));
    }
    Files.writeString(path.resolve(CONTENTS), root.toString());
  }

  /**
   * Deletes the folders beside this one that were made long before it, for another processor, an
   * older release or another place of the app. What is still wanted is made anew; what can't be
   * deleted stays.
   *
   * @param names which of them, by their names
   */
  void deleteOld(Predicate<String> names) {
    try {
      Instant made = made(path);
      Path parent = Objects.requireNonNull(path.toAbsolutePath().getParent());
      for (Path other : beside(parent, names)) {
        if (made(other).plus(KEPT).isBefore(made)) {
          Unfinished.delete(other);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "older derived files stay", e);
    }
  }

  /** Folders whose names pass. */
  static List<Path> beside(Path parent, Predicate<String> names) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var all = Files.list(parent)) {
      return all.filter(Files::isDirectory)
          .filter(folder -> names.test(String.valueOf(folder.getFileName())))
          .toList();
    }
  }

  private static Instant made(Path folder) throws IOException {
    Path contents = folder.resolve(CONTENTS);
    Path looked = Files.exists(contents) ? contents : folder;
    return Files.getLastModifiedTime(looked).toInstant();
  }

  /** The sum of a file as text; read whole only after the file was written to. */
  static String sum(Path file, FileMemory memory) throws IOException {
    Optional<String> stamp = FileMemory.stamp(file);
    Optional<String> known = stamp.flatMap(memory::known);
    if (known.isPresent()) {
      return known.get();
    }
    String sum = Long.toString(crc(file));
    stamp.ifPresent(state -> memory.remember(state, sum));
    return sum;
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
}
