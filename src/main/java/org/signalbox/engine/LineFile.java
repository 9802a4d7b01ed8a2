package org.signalbox.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that grow by whole lines and whose readers pass over what is no line of theirs. */
public final class LineFile {
  private LineFile() {}

  /**
   * Adds a line at the end. One that a kill cut off stays a line of its own and spoils no other.
   *
   * @throws IOException when it can't be written
   */
  public static void add(Path file, String line) throws IOException {
    String whole = (cutOff(file) ? "\n" : "") + line + "\n";
    Files.writeString(file, whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static boolean cutOff(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      in.position(in.size() - 1).read(last);
    }
    return !StandardCharsets.UTF_8.decode(last.flip()).toString().equals("\n");
  }
}
