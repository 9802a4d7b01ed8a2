package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one step of a key or value byte stands for, a channel.
 *
 * @param heads key and value heads a layer
 * @param parts keys of layer 0, values of layer 0, keys of layer 1 and so on; each heads x head
 *     size
 */
@SuppressWarnings("ArrayRecordComponent") // read in every step and never compared
record KvScales(int heads, float[][] parts) {
  /** How far beyond the greatest value that calibration saw a byte reaches. */
  private static final float MARGIN = 1.25f;

  private static final int MOST = 127;

  /**
   * @param reach the greatest absolute value of each channel, in the order of {@link #parts}
   */
  static KvScales of(int heads, float[][] reach) {
    float[][] parts = new float[reach.length][];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new float[reach[part].length];
      for (int i = 0; i < parts[part].length; i++) {
        parts[part][i] = Math.max(reach[part][i], 1e-6f) * MARGIN / MOST;
      }
    }
    return new KvScales(heads, parts);
  }

  int layers() {
    return parts.length / 2;
  }

  float[] key(int layer) {
    return parts[2 * layer];
  }

  float[] value(int layer) {
    return parts[2 * layer + 1];
  }

  void write(Path file) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(12 + 4 * parts.length * parts[0].length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(heads)
            .putInt(parts.length)
            .putInt(parts[0].length);
    FloatBuffer floats = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (float[] part : parts) {
      floats.put(part);
    }
    Files.write(file, bytes.array());
  }

  static KvScales read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int heads = bytes.getInt();
    float[][] parts = new float[bytes.getInt()][bytes.getInt()];
    for (float[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        part[i] = bytes.getFloat();
      }
    }
    return new KvScales(heads, parts);
  }
}
