package org.signalbox.language;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * A GGUF file, mapped and not read: metadata by key and tensors by name (ggml's docs/gguf.md,
 * versions 2 and 3).
 */
final class GgufFile implements AutoCloseable {
  private static final int MAGIC = 0x46554747;

  private final String name;
  private final Arena arena;
  private final Map<String, GgufValue> values = new HashMap<>();
  private final Map<String, GgufTensor> tensors = new HashMap<>();

  private GgufFile(String name, Arena arena) {
    this.name = name;
    this.arena = arena;
  }

  /**
   * Maps the file and reads its header.
   *
   * @throws ProblemException when it cannot be read, is empty, is no GGUF, or ends too early
   */
  static GgufFile open(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw ProblemException.of("SB-LANGUAGE-04", path.toString());
    }
    GgufFile file = new GgufFile(name, Arena.ofShared());
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        throw ProblemException.of("SB-LANGUAGE-09", name);
      }
      file.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), file.arena));
      return file;
    } catch (IOException e) {
      file.close();
      throw new ProblemException(Problem.of("SB-LANGUAGE-04", path.toString()), e);
    } catch (ProblemException e) {
      file.close();
      throw e;
    }
  }

  private void read(MemorySegment bytes) {
    GgufCursor cursor = new GgufCursor(bytes, name);
    if (bytes.byteSize() < 24 || cursor.int32() != MAGIC) {
      throw ProblemException.of("SB-LANGUAGE-01", name);
    }
    int version = cursor.int32();
    if (version < 2 || version > 3) {
      throw unsupported(name, "its GGUF version is " + version);
    }
    int tensorCount = cursor.count();
    int valueCount = cursor.count();
    for (int i = 0; i < valueCount; i++) {
      values.put(cursor.text(), cursor.value());
    }
    List<GgufHeader> headers = GgufHeader.read(cursor, tensorCount, name);
    long alignment = whole("general.alignment").orElse(32L);
    if (alignment <= 0) {
      throw damaged(name, "an alignment of " + alignment);
    }
    long start = (cursor.position() + alignment - 1) / alignment * alignment;
    headers.forEach(header -> tensors.put(header.name(), header.tensor(bytes, start, name)));
  }

  String name() {
    return name;
  }

  GgufTensor tensor(String tensor) {
    GgufTensor found = tensors.get(tensor);
    if (found == null) {
      throw unsupported(name, "it has no tensor " + tensor);
    }
    return found;
  }

  boolean has(String tensor) {
    return tensors.containsKey(tensor);
  }

  /** How many weights all tensors have together. */
  long weights() {
    return tensors.values().stream().mapToLong(t -> (long) t.rows() * t.columns()).sum();
  }

  Optional<String> text(String key) {
    return values.get(key) instanceof GgufValue.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  Optional<Long> whole(String key) {
    return values.get(key) instanceof GgufValue.Whole(long number)
        ? Optional.of(number)
        : Optional.empty();
  }

  Optional<Double> real(String key) {
    return values.get(key) instanceof GgufValue.Real(double number)
        ? Optional.of(number)
        : Optional.empty();
  }

  Optional<Boolean> flag(String key) {
    return values.get(key) instanceof GgufValue.Flag(boolean set)
        ? Optional.of(set)
        : Optional.empty();
  }

  List<GgufValue> many(String key) {
    if (values.get(key) instanceof GgufValue.Many(List<GgufValue> found)) {
      return found;
    }
    throw unsupported(name, "it has no list " + key);
  }

  int required(String key) {
    return Math.toIntExact(
        whole(key).orElseThrow(() -> unsupported(name, "it does not state " + key)));
  }

  static ProblemException damaged(String name, String detail) {
    return ProblemException.of("SB-LANGUAGE-02", name, detail);
  }

  static ProblemException unsupported(String name, String detail) {
    return ProblemException.of("SB-LANGUAGE-03", name, detail);
  }

  @Override
  public void close() {
    arena.close();
  }
}
