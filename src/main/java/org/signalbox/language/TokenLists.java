package org.signalbox.language;

import java.util.Arrays;
import java.util.List;

/** Sequences of token ids put together. */
final class TokenLists {
  private TokenLists() {}

  static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }

  static int[] array(List<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  static int[] head(int[] ids, int atMost) {
    return ids.length <= atMost ? ids : Arrays.copyOf(ids, atMost);
  }
}
