package org.signalbox.language;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.signalbox.task.ProblemException;

/** What the header of a GGUF file says about one tensor: its place is relative to the data. */
record GgufHeader(String name, List<Long> shape, int type, long offset) {
  static List<GgufHeader> read(GgufCursor cursor, int count, String file) {
    List<GgufHeader> headers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = cursor.text();
      int dimensions = cursor.int32();
      if (dimensions < 1 || dimensions > 4) {
        throw GgufFile.damaged(file, name + " with " + dimensions + " dimensions");
      }
      List<Long> shape = new ArrayList<>();
      for (int d = 0; d < dimensions; d++) {
        shape.add(cursor.int64());
      }
      headers.add(new GgufHeader(name, shape, cursor.int32(), cursor.int64()));
    }
    return headers;
  }

  GgufTensor tensor(MemorySegment bytes, long start, String file) {
    GgufType known = known(file);
    long columns = shape.get(0);
    long rows = shape.stream().skip(1).reduce(1L, GgufHeader::times);
    if (columns < 1 || rows < 1 || rows > Integer.MAX_VALUE || columns > Integer.MAX_VALUE) {
      throw GgufFile.damaged(file, name + " has the shape " + shape);
    }
    if (!known.divides(columns)) {
      throw GgufFile.damaged(file, name + " has rows of " + columns);
    }
    long size = rows * known.bytes(columns);
    long from = start + offset;
    if (offset < 0 || from < 0 || from > bytes.byteSize() - size) {
      throw GgufFile.damaged(file, "the bytes of " + name + " are missing");
    }
    return new GgufTensor(name, known, (int) rows, (int) columns, bytes.asSlice(from, size));
  }

  private GgufType known(String file) {
    return GgufType.of(type)
        .orElseThrow(
            () ->
                ProblemException.of(
                    "SB-LANGUAGE-60", file, name, GgufType.nameOf(type), readable()));
  }

  private static String readable() {
    return Arrays.stream(GgufType.values()).map(GgufType::name).collect(Collectors.joining(", "));
  }

  /** Saturates: a product beyond any file is refused by its size later. */
  private static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a < 0 || b < 0 ? Long.MAX_VALUE : a * b;
  }
}
