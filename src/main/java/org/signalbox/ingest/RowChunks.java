package org.signalbox.ingest;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, packed or not, in chunks that end where a line does. */
record RowChunks(Path file) {
  private static final int CHUNK = 8 << 20;

  /** So far back a line end outside of quotes is looked for. */
  private static final int QUOTED = 1 << 20;

  /** A line longer than this is none. */
  private static final int LONGEST = 256 << 20;

  /**
   * @param line the byte that ends a line
   * @param quote the byte within a pair of which lines don't end; 0 when there is none
   */
  record Ends(byte line, byte quote) {
    /** Where the last whole line ends; 0 when none does. */
    int last(byte[] bytes, int length) {
      int quotes = 0;
      for (int i = 0; i < length && quote != 0; i++) {
        quotes += bytes[i] == quote ? 1 : 0;
      }
      int nearest = 0;
      for (int at = length; at > 0; at--) {
        boolean ends = bytes[at - 1] == line;
        if (ends && (quotes % 2 == 0 || nearest - at > QUOTED)) {
          return quotes % 2 == 0 ? at : nearest;
        }
        nearest = ends && nearest == 0 ? at : nearest;
        quotes -= bytes[at - 1] == quote && quote != 0 ? 1 : 0;
      }
      return nearest;
    }
  }

  /**
   * @param last whether nothing follows
   * @param done share of the file that was read so far
   */
  record Chunk(byte[] bytes, boolean last, double done) {}

  /** The first bytes, unpacked. */
  byte[] head(int most) throws IOException {
    try (Reader reader = open(new Ends((byte) '\n', (byte) 0))) {
      return reader.in.readNBytes(most);
    }
  }

  Reader open(Ends ends) throws IOException {
    long size = Math.max(1, Files.size(file));
    var counted = new Counted(Files.newInputStream(file));
    byte[] magic = counted.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), counted);
    boolean packed = magic.length == 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
    InputStream in = packed ? new GZIPInputStream(whole, 1 << 16) : whole;
    return new Reader(in, ends, () -> (double) counted.read / size);
  }

  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      read += Math.max(0, n);
      return n;
    }
  }

  static final class Reader implements AutoCloseable {
    private final InputStream in;
    private final Ends ends;
    private final java.util.function.DoubleSupplier done;
    private byte[] kept = new byte[0];
    private boolean over;

    private Reader(InputStream in, Ends ends, java.util.function.DoubleSupplier done) {
      this.in = in;
      this.ends = ends;
      this.done = done;
    }

    /** The next whole lines; empty at the end. */
    Optional<Chunk> next() throws IOException {
      if (over) {
        return Optional.empty();
      }
      byte[] bytes = kept;
      int length = kept.length;
      int cut = 0;
      while (cut == 0 && !over) {
        if (length > LONGEST) {
          throw new IOException("a line of more than " + (LONGEST >> 20) + " MB");
        }
        bytes = Arrays.copyOf(bytes, length + CHUNK);
        int n = in.readNBytes(bytes, length, CHUNK);
        length += n;
        over = n < CHUNK;
        cut = over ? length : ends.last(bytes, length);
      }
      kept = Arrays.copyOfRange(bytes, cut, length);
      return cut == 0
          ? Optional.empty()
          : Optional.of(
              new Chunk(Arrays.copyOf(bytes, cut), over, Math.min(1, done.getAsDouble())));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
