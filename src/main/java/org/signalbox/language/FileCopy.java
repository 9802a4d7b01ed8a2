package org.signalbox.language;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/** Copies large files in pieces, so that a cancel is seen at once. */
final class FileCopy {
  private static final long PIECE = 16L << 20;

  private FileCopy() {}

  static void copy(Path from, Path to, Progress progress, Cancellation cancellation)
      throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = in.size();
      long at = 0;
      while (at < size) {
        cancellation.check();
        long copied = in.transferTo(at, Math.min(PIECE, size - at), out);
        if (copied <= 0) {
          throw new IOException(from + " became shorter");
        }
        at += copied;
        progress.done((double) at / size);
      }
    }
  }
}
