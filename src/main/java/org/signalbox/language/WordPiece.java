package org.signalbox.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The uncased tokenizer of BERT: clean, lower-case, strip accents, split at spaces, punctuation and
 * CJK characters, then greedy longest match in the vocabulary (Devlin et al., 2019).
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /** Reads the vocabulary of a {@code tokenizer.json}. */
  static WordPiece read(Path file) {
    try {
      JsonNode vocab = JsonMapper.shared().readTree(Files.readString(file)).at("/model/vocab");
      Map<String, Integer> ids = HashMap.newHashMap(vocab.size());
      vocab.properties().forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
      return new WordPiece(ids);
    } catch (IOException | JacksonException e) {
      throw new ProblemException(
          org.signalbox.task.Problem.of("SB-LANGUAGE-40", file.getFileName().toString()), e);
    }
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw ProblemException.of("SB-LANGUAGE-40", piece);
    }
    return id;
  }

  /**
   * @param most at most so many ids, the start and end marks counted
   * @return ids between a start and an end mark
   */
  int[] encode(String text, int most) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    for (String word : words(text)) {
      pieces(word, ids);
      if (ids.size() >= most) {
        break;
      }
    }
    List<Integer> kept = ids.size() > most - 1 ? ids.subList(0, most - 1) : ids;
    int[] result = new int[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      result[i] = kept.get(i);
    }
    result[kept.size()] = end;
    return result;
  }

  /** Lower-case words without accents; punctuation stands alone. Also the words of BM25. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain.codePoints().forEach(c -> take(c, word, words));
    flush(word, words);
    return words;
  }

  private static void take(int c, StringBuilder word, List<String> words) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || c == 0 || c == 0xFFFD) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      flush(word, words);
    } else if (type == Character.CONTROL || type == Character.FORMAT) {
      return;
    } else if (punctuation(c, type) || Character.isIdeographic(c)) {
      flush(word, words);
      words.add(Character.toString(c));
    } else {
      word.appendCodePoint(c);
    }
  }

  /** BERT counts every ASCII symbol as punctuation, also those that Unicode does not. */
  private static boolean punctuation(int c, int type) {
    boolean symbol = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    return symbol
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private void pieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int before = ids.size();
    int from = 0;
    while (from < word.length()) {
      int to = longest(word, from);
      if (to < 0) {
        ids.subList(before, ids.size()).clear();
        ids.add(unknown);
        return;
      }
      ids.add(id(piece(word, from, to)));
      from = to;
    }
  }

  private int longest(String word, int from) {
    for (int to = word.length(); to > from; to--) {
      if (vocabulary.containsKey(piece(word, from, to))) {
        return to;
      }
    }
    return -1;
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }
}
