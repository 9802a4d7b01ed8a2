package org.signalbox.language;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Byte-pair encoding of text to token ids and back. */
final class Tokenizer {
  /** Stands for a space in the pieces of SentencePiece. */
  static final String BAR = "\u2581";

  private final Vocabulary vocabulary;
  private final MergeTable merges;
  private final int[] byteIds;
  private final Map<Integer, Integer> bytesOf = new HashMap<>();
  private final Set<Integer> special;
  private final Set<Integer> added;
  private final TokenMarks marks;
  private final TokenMarks blanks;
  private @Nullable Map<String, Integer> ids;

  Tokenizer(Vocabulary vocabulary) {
    this(vocabulary, TokenTables.of(vocabulary));
  }

  /**
   * @param tables of that vocabulary
   */
  Tokenizer(Vocabulary vocabulary, TokenTables tables) {
    this.vocabulary = vocabulary;
    special = new HashSet<>(vocabulary.special());
    added = new HashSet<>(vocabulary.added());
    merges = tables.merges();
    byteIds = tables.byteIds();
    for (int b = 0; b < byteIds.length; b++) {
      bytesOf.put(byteIds[b], b);
    }
    List<Integer> all = new ArrayList<>(vocabulary.special());
    all.addAll(vocabulary.added());
    marks = new TokenMarks(vocabulary, all);
    blanks = new TokenMarks(vocabulary, vocabulary.added().stream().filter(this::blank).toList());
  }

  /** Needed by some spellings only, and long to make. */
  private synchronized Map<String, Integer> ids() {
    Map<String, Integer> known = ids;
    if (known == null) {
      known = TokenTables.ids(vocabulary);
      ids = known;
    }
    return known;
  }

  private boolean blank(int id) {
    return vocabulary.tokens().get(id).isBlank();
  }

  int size() {
    return vocabulary.tokens().size();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  TokenMarks marks() {
    return marks;
  }

  /**
   * The ids of plain text: what looks like a special token is spelled out, never obeyed. Of the
   * tokens that stand whole in text only blank ones count, since the others mark roles and tools.
   */
  int[] encode(String text) {
    IntStream.Builder out = IntStream.builder();
    plain(text, Spelling.Prefix.FIRST, out);
    return out.build().toArray();
  }

  /** The ids of text in which special tokens are meant; for inspection and scoring only. */
  int[] encodeWithMarks(String text) {
    IntStream.Builder out = IntStream.builder();
    vocabulary.begin().filter(id -> !startsWith(text, id)).ifPresent(out::add);
    boolean[] first = {true};
    marks.split(
        text,
        new TokenMarks.Parts() {
          @Override
          public void text(String plain) {
            plain(plain, first[0] ? Spelling.Prefix.FIRST : Spelling.Prefix.ALWAYS, out);
            first[0] = false;
          }

          @Override
          public void mark(TokenMarks.Mark mark) {
            out.add(mark.id());
          }
        });
    return out.build().toArray();
  }

  private boolean startsWith(String text, int id) {
    return text.startsWith(vocabulary.tokens().get(id));
  }

  /**
   * Encodes text without looking for special tokens.
   *
   * @param place where the text stands: FIRST at the very beginning, ALWAYS after a special token,
   *     NEVER in the middle of others
   */
  void plain(String text, Spelling.Prefix place, IntStream.Builder out) {
    blanks.split(
        text,
        new TokenMarks.Parts() {
          @Override
          public void text(String plain) {
            if (!plain.isEmpty()) {
              spell(plain, place, out);
            }
          }

          @Override
          public void mark(TokenMarks.Mark mark) {
            out.add(mark.id());
          }
        });
  }

  private void spell(String text, Spelling.Prefix place, IntStream.Builder out) {
    switch (vocabulary.spelling()) {
      case Spelling.Bytes(Pretokenizer words, var composition, var whole) -> {
        String composed =
            composition == Spelling.Composition.COMPOSED
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
        words.split(composed, word -> word(word, whole, out));
      }
      case Spelling.Pieces(Spelling.Prefix wanted) -> {
        boolean prefixed = place != Spelling.Prefix.NEVER && wanted.compareTo(place) >= 0;
        String barred = (prefixed ? BAR : "") + text.replace(" ", BAR);
        new WordMerger(merges, characters(barred)).merge(out::add);
      }
    }
  }

  private void word(String word, Spelling.Whole whole, IntStream.Builder out) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    if (whole == Spelling.Whole.TAKEN) {
      Integer id = ids().get(ByteAlphabet.letters(bytes));
      if (id != null && !special.contains(id)) {
        out.add(id);
        return;
      }
    }
    new WordMerger(merges, bytes(bytes)).merge(out::add);
  }

  private int[] bytes(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .map(i -> byteIds[bytes[i] & 0xff])
        .filter(id -> id >= 0)
        .toArray();
  }

  private int[] characters(String text) {
    IntStream.Builder out = IntStream.builder();
    text.codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              Integer id = ids().get(character);
              if (id == null || special.contains(id)) {
                IntStream.of(bytes(character.getBytes(StandardCharsets.UTF_8))).forEach(out::add);
              } else {
                out.add(id);
              }
            });
    return out.build().toArray();
  }

  /** The bytes that a token writes; special tokens write nothing. */
  byte[] bytes(int id) {
    if (special.contains(id) || id >= vocabulary.tokens().size()) {
      return new byte[0];
    }
    String token = vocabulary.tokens().get(id);
    return switch (vocabulary.spelling()) {
      case Spelling.Bytes _ when added.contains(id) -> token.getBytes(StandardCharsets.UTF_8);
      case Spelling.Bytes _ -> ByteAlphabet.bytes(token);
      case Spelling.Pieces _ when bytesOf.containsKey(id) ->
          new byte[] {bytesOf.get(id).byteValue()};
      case Spelling.Pieces _ -> token.replace(BAR, " ").getBytes(StandardCharsets.UTF_8);
    };
  }

  /** The token as people read it; a part of a character shows as the replacement character. */
  String piece(int id) {
    return special.contains(id)
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
