package org.signalbox.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Byte-level byte-pair encoding of text to token ids and back. */
final class Tokenizer {
  private final Vocabulary vocabulary;
  private final MergeTable merges;
  private final int[] byteIds = new int[256];
  private final List<Mark> marks;

  /** A special token as it would stand in text. */
  private record Mark(String text, int id) {}

  Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<String, Integer> ids = new HashMap<>();
    for (int id = 0; id < vocabulary.tokens().size(); id++) {
      ids.putIfAbsent(vocabulary.tokens().get(id), id);
    }
    merges = new MergeTable(vocabulary.merges(), ids);
    for (int b = 0; b < 256; b++) {
      byteIds[b] = ids.getOrDefault(ByteAlphabet.letter(b), -1);
    }
    marks =
        vocabulary.special().stream()
            .map(id -> new Mark(vocabulary.tokens().get(id), id))
            .filter(mark -> !mark.text().isEmpty())
            .sorted(Comparator.comparing((Mark mark) -> mark.text().length()).reversed())
            .toList();
  }

  int size() {
    return vocabulary.tokens().size();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The ids of plain text: what looks like a special token is spelled out, never obeyed. */
  int[] encode(String text) {
    IntStream.Builder ids = IntStream.builder();
    plain(text, ids);
    return ids.build().toArray();
  }

  /** The ids of text in which special tokens are meant; for inspection and scoring only. */
  int[] encodeWithMarks(String text) {
    IntStream.Builder ids = IntStream.builder();
    int from = 0;
    int at = text.indexOf('<');
    while (at >= 0) {
      Mark found = markAt(text, at);
      if (found != null) {
        plain(text.substring(from, at), ids);
        ids.add(found.id());
        from = at + found.text().length();
      }
      at = text.indexOf('<', Math.max(from, at + 1));
    }
    plain(text.substring(from), ids);
    return ids.build().toArray();
  }

  private @org.jspecify.annotations.Nullable Mark markAt(String text, int at) {
    for (Mark mark : marks) {
      if (text.startsWith(mark.text(), at)) {
        return mark;
      }
    }
    return null;
  }

  private void plain(String text, IntStream.Builder ids) {
    Pretokenizer.split(
        text,
        word -> {
          byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
          int[] start =
              IntStream.range(0, bytes.length)
                  .map(i -> byteIds[bytes[i] & 0xff])
                  .filter(id -> id >= 0)
                  .toArray();
          new WordMerger(merges, start).merge(ids::add);
        });
  }

  /** The bytes that a token writes; special tokens write nothing. */
  byte[] bytes(int id) {
    return vocabulary.special().contains(id)
        ? new byte[0]
        : ByteAlphabet.bytes(vocabulary.tokens().get(id));
  }

  /** The token as people read it; a part of a character shows as the replacement character. */
  String piece(int id) {
    return vocabulary.special().contains(id)
        ? vocabulary.tokens().get(id)
        : new String(bytes(id), StandardCharsets.UTF_8);
  }

  List<String> pieces(int[] ids) {
    List<String> pieces = new ArrayList<>();
    for (int id : ids) {
      pieces.add(piece(id));
    }
    return pieces;
  }

  String decode(int[] ids) {
    TextStream stream = new TextStream();
    StringBuilder text = new StringBuilder();
    for (int id : ids) {
      text.append(stream.accept(bytes(id)));
    }
    return text.append(stream.finish()).toString();
  }
}
