package org.signalbox.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Many short strings in one piece of memory, as UTF-8; each is made when it is asked for. */
final class PackedStrings extends AbstractList<String> implements RandomAccess {
  private final byte[] text;
  private final int[] ends;

  private PackedStrings(byte[] text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  static PackedStrings of(List<String> strings) {
    int[] ends = new int[strings.size()];
    StringBuilder all = new StringBuilder();
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      all.append(strings.get(i));
      end += strings.get(i).getBytes(StandardCharsets.UTF_8).length;
      ends[i] = end;
    }
    return new PackedStrings(all.toString().getBytes(StandardCharsets.UTF_8), ends);
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, ends.length);
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(text, from, ends[index] - from, StandardCharsets.UTF_8);
  }

  @Override
  public int size() {
    return ends.length;
  }

  /** Bytes that {@link #write} takes. */
  int bytes() {
    return 8 + 4 * ends.length + text.length;
  }

  void write(ByteBuffer to) {
    to.putInt(ends.length).putInt(text.length);
    to.asIntBuffer().put(ends);
    to.position(to.position() + 4 * ends.length).put(text);
  }

  static PackedStrings read(ByteBuffer from) {
    int[] ends = new int[from.getInt()];
    byte[] text = new byte[from.getInt()];
    from.asIntBuffer().get(ends);
    from.position(from.position() + 4 * ends.length).get(text);
    return new PackedStrings(text, ends);
  }
}
