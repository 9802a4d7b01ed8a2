package org.signalbox.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/** SHA-256 of files. */
final class Checksum {
  private Checksum() {}

  static String of(Path file, Cancellation cancellation) throws IOException {
    return of(file, fraction -> {}, cancellation);
  }

  static String of(Path file, Progress progress, Cancellation cancellation) throws IOException {
    MessageDigest digest = sha256();
    byte[] part = new byte[1 << 20];
    double size = Math.max(1, Files.size(file));
    long read = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        cancellation.check();
        digest.update(part, 0, n);
        read += n;
        progress.done(Math.min(1, read / size));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
