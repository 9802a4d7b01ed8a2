package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes tensors one after another into {@code weights-0.bin}, {@code weights-1.bin} and so on.
 * Each tensor begins at a multiple of 4,096 bytes, so that it can be mapped by itself. The layout
 * is part of the format: graphs made later find the same bytes at the same places.
 */
final class WeightFiles implements AutoCloseable {
  private static final int PAGE = 4096;
  private static final long FULL = 48L << 20;

  private final Path folder;
  private int number;
  private FileChannel channel;

  WeightFiles(Path folder) throws IOException {
    this.folder = folder;
    channel = open();
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        folder.resolve(current()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private String current() {
    return "weights-" + number + ".bin";
  }

  /** Goes on in a new file. */
  void nextFile() throws IOException {
    channel.close();
    number++;
    channel = open();
  }

  /** Goes on in a new file where so many more bytes would make this one too large to host. */
  void nextFileUnlessFits(long bytes) throws IOException {
    if (channel.position() + bytes > FULL) {
      nextFile();
    }
  }

  StoredTensor put(byte[] bytes) throws IOException {
    return put(ByteBuffer.wrap(bytes));
  }

  StoredTensor put(float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return put(bytes);
  }

  StoredTensor put(ByteBuffer bytes) throws IOException {
    return put(out -> out.write(bytes));
  }

  /** Writes a tensor that comes in pieces. */
  StoredTensor put(Body body) throws IOException {
    long offset = (channel.position() + PAGE - 1) / PAGE * PAGE;
    write(ByteBuffer.allocate((int) (offset - channel.position())));
    body.write(this::write);
    return new StoredTensor(current(), offset, channel.position() - offset);
  }

  /** The bytes of one tensor, told piece by piece. */
  @FunctionalInterface
  interface Body {
    void write(Out out) throws IOException;
  }

  /** Takes the next piece. */
  @FunctionalInterface
  interface Out {
    void write(ByteBuffer bytes) throws IOException;
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
