package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the tensors of a derived graph one after another, each at the beginning of a page. */
final class DerivedWeights implements AutoCloseable {
  private static final int PAGE = 4096;

  private final Path file;
  private final FileChannel channel;

  DerivedWeights(Path file) throws IOException {
    this.file = file;
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  StoredTensor put(ByteBuffer bytes) throws IOException {
    long offset = (channel.position() + PAGE - 1) / PAGE * PAGE;
    long length = bytes.remaining();
    channel.position(offset);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return new StoredTensor(String.valueOf(file.getFileName()), offset, length);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
