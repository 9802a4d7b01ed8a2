package org.signalbox.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The different cells of a column in the order of their first appearance, each stored once as UTF-8
 * bytes; open addressing, so that a cell costs no object.
 */
final class Dictionary {
  private static final int MISSING = -1;
  private static final int BRIEF = 12;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] arena = new byte[4096];
  private int used;
  private final IntList ends = new IntList();
  private int[] slots = new int[1024];
  private int[] hashes = new int[1024];

  Dictionary() {
    Arrays.fill(slots, MISSING);
  }

  int size() {
    return ends.size();
  }

  /** The code of a value; it gets the next free one when it is new. */
  int code(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return code(bytes, 0, bytes.length);
  }

  int code(byte[] source, int from, int to) {
    int hash = hash(source, from, to);
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      int code = slots[slot];
      if (code == MISSING) {
        return insert(slot, hash, source, from, to);
      }
      if (hashes[slot] == hash && same(code, source, from, to)) {
        return code;
      }
    }
  }

  String value(int code) {
    int start = start(code);
    return new String(arena, start, ends.get(code) - start, StandardCharsets.UTF_8);
  }

  boolean empty(int code) {
    return length(code) == 0;
  }

  /** Bytes of a value. */
  int length(int code) {
    return ends.get(code) - start(code);
  }

  private int start(int code) {
    return code == 0 ? 0 : ends.get(code - 1);
  }

  private boolean same(int code, byte[] source, int from, int to) {
    int start = start(code);
    int end = ends.get(code);
    if (end - start != to - from) {
      return false;
    }
    // Most cells are short, and a loop is then sooner done than a call.
    if (end - start <= BRIEF) {
      for (int i = start, j = from; i < end; i++, j++) {
        if (arena[i] != source[j]) {
          return false;
        }
      }
      return true;
    }
    return Arrays.equals(arena, start, end, source, from, to);
  }

  private int insert(int slot, int hash, byte[] source, int from, int to) {
    int length = to - from;
    if (used + length > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(arena.length + (arena.length >> 1), used + length));
    }
    System.arraycopy(source, from, arena, used, length);
    used += length;
    int code = ends.size();
    ends.add(used);
    slots[slot] = code;
    hashes[slot] = hash;
    if (ends.size() * 2 > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    int[] oldSlots = slots;
    int[] oldHashes = hashes;
    slots = new int[oldSlots.length * 4];
    hashes = new int[oldSlots.length * 4];
    Arrays.fill(slots, MISSING);
    int mask = slots.length - 1;
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != MISSING) {
        int slot = oldHashes[i] & mask;
        while (slots[slot] != MISSING) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = oldSlots[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }

  private static int hash(byte[] source, int from, int to) {
    long hash = to - from;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(source, i)) * MIX;
      hash ^= hash >>> 29;
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = rest << 8 | (source[i] & 0xff);
    }
    hash = (hash ^ rest) * MIX;
    return (int) (hash ^ (hash >>> 32));
  }
}
