package org.signalbox.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the input of a race came from. */
public sealed interface ReplayInput {
  /**
   * A file, or standard input, which is named {@code -}.
   *
   * @param path as the user gave it
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   * @param sheet of a workbook; empty for the first and for other files
   */
  record OfFile(String path, String sha256, Optional<String> sheet) implements ReplayInput {
    public OfFile {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("not a SHA-256: " + sha256);
      }
    }

    /** The file as it is now; one that can't be read any more has the checksum of nothing. */
    public static OfFile of(Path file, Optional<String> sheet) {
      try {
        return new OfFile(file.toString(), Checksum.of(file), sheet);
      } catch (IOException _) {
        return new OfFile(file.toString(), Checksum.of(new byte[0]), sheet);
      }
    }
  }

  /** Whether both stand for the same content, whatever it is called. */
  default boolean same(ReplayInput other) {
    return switch (this) {
      case OfFile file -> other instanceof OfFile(_, String sha, _) && sha.equals(file.sha256());
      case OfText _ -> equals(other);
    };
  }

  /** Typed or pasted text, whole. */
  record OfText(String text) implements ReplayInput {}
}
