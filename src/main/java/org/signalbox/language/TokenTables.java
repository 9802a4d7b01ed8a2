package org.signalbox.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is made of a vocabulary before the first text can be encoded.
 *
 * @param byteIds the token of each of the 256 bytes, -1 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // looked up and never compared
record TokenTables(MergeTable merges, int[] byteIds) {
  private static final int BYTES = 256;

  static TokenTables of(Vocabulary vocabulary) {
    Map<String, Integer> ids = ids(vocabulary);
    int[] byteIds = new int[BYTES];
    for (int b = 0; b < BYTES; b++) {
      byteIds[b] = ids.getOrDefault(byteToken(vocabulary.spelling(), b), -1);
    }
    return new TokenTables(new MergeTable(vocabulary, ids), byteIds);
  }

  /** The ids by piece; of equal pieces the first counts. */
  static Map<String, Integer> ids(Vocabulary vocabulary) {
    Map<String, Integer> ids = HashMap.newHashMap(vocabulary.tokens().size());
    int id = 0;
    for (String token : vocabulary.tokens()) {
      ids.putIfAbsent(token, id++);
    }
    return ids;
  }

  private static String byteToken(Spelling spelling, int b) {
    return switch (spelling) {
      case Spelling.Bytes _ -> ByteAlphabet.letter(b);
      case Spelling.Pieces _ -> String.format(Locale.ROOT, "<0x%02X>", b);
    };
  }
}
