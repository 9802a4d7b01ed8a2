package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.engine.WholeFile;

/**
 * Vectors of texts kept on disk under the checksum of the texts and of the encoder's name, so that
 * the same documents are encoded once. Files are written whole or not at all; the oldest go first
 * when there are too many. A store that can't be written is no store, never an error.
 */
public final class VectorStore {
  private static final int MOST_FILES = 24;
  private static final String ENDING = ".vectors";
  private static final System.Logger LOG = System.getLogger(VectorStore.class.getName());

  private final Path folder;

  /**
   * @param folder of this program alone; made when it is first needed
   */
  public VectorStore(Path folder) {
    this.folder = folder;
  }

  /** The vectors of these texts, when they were kept. */
  Optional<float[][]> find(List<String> texts, int dimensions) {
    Path file = file(texts);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.remaining() != 4L * texts.size() * dimensions) {
        return Optional.empty();
      }
      float[][] vectors = new float[texts.size()][dimensions];
      for (float[] vector : vectors) {
        bytes.asFloatBuffer().get(vector);
        bytes.position(bytes.position() + 4 * dimensions);
      }
      return Optional.of(vectors);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "kept vectors could not be read", e);
      return Optional.empty();
    }
  }

  void keep(List<String> texts, float[][] vectors) {
    int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * vectors.length * dimensions).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] vector : vectors) {
      bytes.asFloatBuffer().put(vector);
      bytes.position(bytes.position() + 4 * dimensions);
    }
    try {
      Files.createDirectories(folder);
      Path fresh = file(texts);
      WholeFile.write(fresh, bytes.array());
      trim(fresh);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "vectors could not be kept", e);
    }
  }

  /** What was just written stays, also where a clock that was set back makes it the oldest. */
  private void trim(Path fresh) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others = all.filter(f -> f.toString().endsWith(ENDING) && !f.equals(fresh)).toList();
    }
    for (Path old :
        others.stream()
            .sorted(Comparator.comparing(VectorStore::age))
            .limit(Math.max(0, others.size() + 1 - MOST_FILES))
            .toList()) {
      Files.deleteIfExists(old);
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private Path file(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(MiniLm.NAME.getBytes(StandardCharsets.UTF_8));
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return folder.resolve(HexFormat.of().formatHex(digest.digest()) + ENDING);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
