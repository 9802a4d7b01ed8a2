package org.signalbox.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the little-endian header of a GGUF file in order; never beyond the end of the file. */
final class GgufCursor {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment file;
  private final String name;
  private long position;

  GgufCursor(MemorySegment file, String name) {
    this.file = file;
    this.name = name;
  }

  long position() {
    return position;
  }

  int int32() {
    return file.get(INT, advance(4));
  }

  long int64() {
    return file.get(LONG, advance(8));
  }

  /** A count that cannot be true when each item takes at least one byte is damage, not a size. */
  int count() {
    long count = int64();
    if (count < 0 || count > Math.min(file.byteSize() - position, Integer.MAX_VALUE)) {
      throw GgufFile.damaged(name, "a count of " + count + " at byte " + (position - 8));
    }
    return (int) count;
  }

  String text() {
    int length = count();
    byte[] bytes = new byte[length];
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, advance(length), bytes, 0, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  GgufValue value() {
    return value(int32());
  }

  private GgufValue value(int type) {
    return switch (type) {
      case 0 -> new GgufValue.Whole(file.get(ValueLayout.JAVA_BYTE, advance(1)) & 0xff);
      case 1 -> new GgufValue.Whole(file.get(ValueLayout.JAVA_BYTE, advance(1)));
      case 2 -> new GgufValue.Whole(file.get(SHORT, advance(2)) & 0xffff);
      case 3 -> new GgufValue.Whole(file.get(SHORT, advance(2)));
      case 4 -> new GgufValue.Whole(int32() & 0xffffffffL);
      case 5 -> new GgufValue.Whole(int32());
      case 6 -> new GgufValue.Real(Float.intBitsToFloat(int32()));
      case 7 -> new GgufValue.Flag(file.get(ValueLayout.JAVA_BYTE, advance(1)) != 0);
      case 8 -> new GgufValue.Text(text());
      case 9 -> many();
      case 10, 11 -> new GgufValue.Whole(int64());
      case 12 -> new GgufValue.Real(Double.longBitsToDouble(int64()));
      default -> throw GgufFile.damaged(name, "a value of unknown type " + type);
    };
  }

  private GgufValue many() {
    int type = int32();
    if (type == 9) {
      throw GgufFile.damaged(name, "an array of arrays");
    }
    int count = count();
    List<GgufValue> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(type));
    }
    return new GgufValue.Many(values);
  }

  private long advance(long bytes) {
    if (bytes > file.byteSize() - position) {
      throw GgufFile.damaged(name, "it ends at byte " + file.byteSize());
    }
    long at = position;
    position += bytes;
    return at;
  }
}
