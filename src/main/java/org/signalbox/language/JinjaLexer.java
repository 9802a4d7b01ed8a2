package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a template into text and tags, and tags into words. Line breaks after a block and blanks
 * before it on its line go, as Hugging Face sets Jinja up (trim_blocks, lstrip_blocks).
 */
final class JinjaLexer {
  /** What a word is. */
  enum Kind {
    DATA,
    OPEN_BLOCK,
    OPEN_PRINT,
    CLOSE,
    NAME,
    TEXT,
    NUMBER,
    SIGN
  }

  /** A word of the template. */
  record Word(Kind kind, String text) {}

  private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "//", "**");

  private final String source;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private JinjaLexer(String source) {
    this.source = source;
  }

  static List<Word> words(String source) {
    JinjaLexer lexer = new JinjaLexer(source.replace("\r\n", "\n"));
    lexer.run();
    return lexer.words;
  }

  private void run() {
    boolean stripNext = false;
    while (at < source.length()) {
      int open = nextOpen();
      String data = source.substring(at, open);
      if (stripNext) {
        data = data.stripLeading();
      }
      if (open == source.length()) {
        data(data.endsWith("\n") ? data.substring(0, data.length() - 1) : data);
        return;
      }
      char kind = source.charAt(open + 1);
      boolean dashed = open + 2 < source.length() && source.charAt(open + 2) == '-';
      boolean block = kind != '{';
      data(dashed ? data.stripTrailing() : block ? withoutIndent(data) : data);
      at = open + (dashed ? 3 : 2);
      stripNext = kind == '#' ? comment() : tag(block);
      if (block && !stripNext && at < source.length() && source.charAt(at) == '\n') {
        at++;
      }
    }
  }

  private int nextOpen() {
    for (int i = at; i + 1 < source.length(); i++) {
      if (source.charAt(i) == '{' && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return source.length();
  }

  private void data(String text) {
    if (!text.isEmpty()) {
      words.add(new Word(Kind.DATA, text));
    }
  }

  /** Blanks between the line's beginning and a block. */
  private static String withoutIndent(String data) {
    int line = data.lastIndexOf('\n') + 1;
    boolean wholeLine = line > 0 || data.isBlank();
    return wholeLine && data.substring(line).isBlank() ? data.substring(0, line) : data;
  }

  private boolean comment() {
    int end = source.indexOf("#}", at);
    if (end < 0) {
      throw new JinjaException("an open comment");
    }
    at = end + 2;
    return source.charAt(end - 1) == '-';
  }

  /** Reads a tag to its end and says whether blanks after it go. */
  private boolean tag(boolean block) {
    words.add(new Word(block ? Kind.OPEN_BLOCK : Kind.OPEN_PRINT, ""));
    String close = block ? "%}" : "}}";
    int depth = 0;
    while (true) {
      skipBlanks();
      if (depth == 0 && (source.startsWith(close, at) || source.startsWith("-" + close, at))) {
        boolean dashed = source.charAt(at) == '-';
        at += dashed ? 3 : 2;
        words.add(new Word(Kind.CLOSE, ""));
        return dashed;
      }
      Word word = word();
      words.add(word);
      if (word.kind() == Kind.SIGN) {
        depth += "{[(".contains(word.text()) ? 1 : "}])".contains(word.text()) ? -1 : 0;
      }
    }
  }

  private void skipBlanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    if (at >= source.length()) {
      throw new JinjaException("an open tag");
    }
  }

  private Word word() {
    char c = source.charAt(at);
    if (c == '\'' || c == '"') {
      return new Word(Kind.TEXT, quoted(c));
    }
    int from = at;
    if (Character.isLetter(c) || c == '_') {
      while (at < source.length()
          && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '_')) {
        at++;
      }
      return new Word(Kind.NAME, source.substring(from, at));
    }
    if (Character.isDigit(c)) {
      while (at < source.length() && (Character.isDigit(source.charAt(at)) || point())) {
        at++;
      }
      return new Word(Kind.NUMBER, source.substring(from, at));
    }
    at += at + 2 <= source.length() && LONG_SIGNS.contains(source.substring(at, at + 2)) ? 2 : 1;
    return new Word(Kind.SIGN, source.substring(from, at));
  }

  private boolean point() {
    return source.charAt(at) == '.'
        && at + 1 < source.length()
        && Character.isDigit(source.charAt(at + 1));
  }

  private String quoted(char quote) {
    StringBuilder text = new StringBuilder();
    for (at++; at < source.length() && source.charAt(at) != quote; at++) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < source.length()) {
        at++;
        text.append(escaped());
      } else {
        text.append(c);
      }
    }
    if (at++ >= source.length()) {
      throw new JinjaException("an open string");
    }
    return text.toString();
  }

  /** What stands after a backslash, as in Python; one at a line's end joins it to the next. */
  private String escaped() {
    char letter = source.charAt(at);
    return switch (letter) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '\n' -> "";
      case 'u' -> code(4);
      case 'x' -> code(2);
      default -> "'\"\\".indexOf(letter) >= 0 ? String.valueOf(letter) : "\\" + letter;
    };
  }

  private String code(int digits) {
    String hex = source.substring(at + 1, Math.min(source.length(), at + 1 + digits));
    try {
      at += digits;
      return Character.toString(Integer.parseInt(hex, 16));
    } catch (NumberFormatException e) {
      throw new JinjaException("the character " + hex);
    }
  }
}
