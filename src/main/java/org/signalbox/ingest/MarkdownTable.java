package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tables as chats, readme files and database shells write them: bars around cells, and rules. */
final class MarkdownTable {
  private static final Pattern RULE =
      Pattern.compile(
          "\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*|\\s*\\+([-=]{2,}\\+)+\\s*");
  private static final int LONGEST = 1 << 20;

  private MarkdownTable() {}

  /** The text without the dashes and the outer bars; any other text as it is. */
  static Decoded plain(Decoded text) {
    if (text.length() > LONGEST || !barred(text)) {
      return text;
    }
    String all = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    List<String> lines = all.lines().toList();
    if (lines.stream().noneMatch(line -> RULE.matcher(line).matches())) {
      return text;
    }
    String plain =
        String.join(
            "\n",
            lines.stream()
                .filter(line -> !RULE.matcher(line).matches())
                .map(MarkdownTable::inner)
                .toList());
    return new Decoded(plain.getBytes(StandardCharsets.UTF_8), 0, text.encoding(), new int[0]);
  }

  /** Most texts hold no bar, and are told by their bytes. */
  private static boolean barred(Decoded text) {
    for (int i = text.from(); i < text.bytes().length; i++) {
      if (text.bytes()[i] == '|') {
        return true;
      }
    }
    return false;
  }

  private static String inner(String line) {
    String cells = line.strip();
    return cells.length() > 1 && cells.startsWith("|") && cells.endsWith("|")
        ? cells.substring(1, cells.length() - 1).replaceAll("\\s*\\|\\s*", "|").strip()
        : line;
  }
}
