package org.signalbox.ingest;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text: a byte order mark, else the zero bytes of UTF-16, else UTF-8 where
 * that is valid, else Windows-1252. Where valid UTF-8 has the odd foreign byte, as in files that
 * several programs wrote to, only that byte is read as Windows-1252.
 */
final class Encodings {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 4096;
  private static final long ABOVE_ASCII = 0x8080808080808080L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Encodings() {}

  static Decoded decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return recoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE");
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return recoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE");
    }
    if (zeros(bytes, 1)) {
      return recoded(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16LE");
    }
    if (zeros(bytes, 0)) {
      return recoded(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16BE");
    }
    return utf8(bytes, 0);
  }

  private static Decoded recoded(String text, String encoding) {
    return new Decoded(text.getBytes(StandardCharsets.UTF_8), 0, encoding, new int[0]);
  }

  private static Decoded utf8(byte[] bytes, int from) {
    int valid = 0;
    int invalid = 0;
    for (int i = from; i < bytes.length; ) {
      if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & ABOVE_ASCII) == 0) {
        i += Long.BYTES;
        continue;
      }
      int length = sequence(bytes, i);
      valid += length > 1 ? 1 : 0;
      invalid += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    if (invalid == 0) {
      return new Decoded(bytes, from, "UTF-8", new int[0]);
    }
    if (from == 0 && valid <= invalid) {
      return recoded(new String(bytes, WINDOWS), "windows-1252");
    }
    return repaired(bytes, from);
  }

  private static Decoded repaired(byte[] bytes, int from) {
    var out = new ByteArrayOutputStream(bytes.length + 64);
    var where = new IntList();
    for (int i = from; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        where.add(out.size());
        out.writeBytes(new String(bytes, i, 1, WINDOWS).getBytes(StandardCharsets.UTF_8));
      } else {
        out.write(bytes, i, length);
      }
      i += Math.max(1, length);
    }
    return new Decoded(out.toByteArray(), 0, "UTF-8", where.toArray());
  }

  /** Length of the valid UTF-8 sequence at {@code i}, 0 when there is none. */
  private static int sequence(byte[] bytes, int i) {
    int first = bytes[i] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xFF;
    boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
  }

  /** Whether most bytes at odd (1) or even (0) places are zero and hardly any at the others. */
  private static boolean zeros(byte[] bytes, int parity) {
    int end = Math.min(bytes.length, SAMPLE) & ~1;
    int here = 0;
    int there = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        here += (i & 1) == parity ? 1 : 0;
        there += (i & 1) == parity ? 0 : 1;
      }
    }
    return end >= 4 && here > 0.35 * end / 2 && there < 0.05 * end / 2;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
