package org.signalbox.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Problem;

/** Compares files with what the manifest promises. */
final class FileCheck {
  private static final int BUFFER = 1 << 20;

  private FileCheck() {}

  /** What existence and size already tell; costs nothing. */
  static Optional<Problem> size(Path file, ModelFile promised) {
    if (!Files.isRegularFile(file)) {
      return Optional.of(Problem.of("SB-CATALOG-03", file.toString()));
    }
    try {
      long bytes = Files.size(file);
      if (bytes == promised.bytes()) {
        return Optional.empty();
      }
      return Optional.of(
          bytes == 0
              ? Problem.of("SB-CATALOG-04", file.toString())
              : Problem.of("SB-CATALOG-05", file.toString(), bytes, promised.bytes()));
    } catch (IOException e) {
      return Optional.of(unreadable(file, e));
    }
  }

  /** Size first, then every byte. */
  static Optional<Problem> checksum(Path file, ModelFile promised, Cancellation cancellation) {
    Optional<Problem> wrongSize = size(file, promised);
    if (wrongSize.isPresent()) {
      return wrongSize;
    }
    try {
      return sha256(file, cancellation).equals(promised.sha256())
          ? Optional.empty()
          : Optional.of(Problem.of("SB-CATALOG-06", file.toString()));
    } catch (IOException e) {
      return Optional.of(unreadable(file, e));
    }
  }

  private static Problem unreadable(Path file, IOException e) {
    return Problem.of("SB-CATALOG-07", file.toString(), e.toString());
  }

  private static String sha256(Path file, Cancellation cancellation) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        cancellation.check();
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
