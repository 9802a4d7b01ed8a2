package org.signalbox.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.engine.RunContext;

/**
 * The one table among paragraphs that somebody pasted: what stands above or below it, apart by an
 * empty line or by the fences of a chat, is said about it and no row of it.
 */
final class PastedBlock {
  private static final int LONGEST = 1 << 20;
  private static final int FEWEST_LINES = 3;

  /** More lines than this beside the table are a text of their own. */
  private static final int MOST_WORDS = 6;

  private static final int FEWEST_PAIRS = 4;
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~)\\w*\\s*");
  private static final Pattern PAIR =
      Pattern.compile("\\s*[-*•]?\\s*(\\S.{0,24}?)\\s*[:=]\\s*([-+]?\\d[\\d.,]*)\\s*");

  private PastedBlock() {}

  /**
   * The lines of the table; a file, a text without exactly one, and a table below a title, whose
   * lines keep their numbers, as it is.
   */
  static Decoded table(String name, Decoded text, RunContext ctx) {
    if (!TextKind.extension(name).isEmpty() || text.length() > LONGEST) {
      return text;
    }
    String all = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    List<List<String>> blocks = blocks(all);
    List<List<String>> tables = blocks.stream().filter(b -> rows(name, b, ctx)).toList();
    boolean about =
        blocks.stream().filter(b -> !tables.contains(b)).allMatch(b -> b.size() <= MOST_WORDS);
    if (tables.size() != 1 || !about) {
      return text;
    }
    List<String> table = tables.getFirst();
    if (pairs(table)) {
      return decoded(split(table));
    }
    long others = all.lines().filter(line -> !line.isBlank()).count() - table.size();
    boolean titled = others == 1 && blocks.indexOf(table) == 1;
    return others == 0 || titled ? text : decoded(table);
  }

  private static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean between = line.isBlank() || FENCE.matcher(line).matches();
      if (!between) {
        open.add(line);
      } else if (!open.isEmpty()) {
        blocks.add(open);
        open = new ArrayList<>();
      }
    }
    if (!open.isEmpty()) {
      blocks.add(open);
    }
    return blocks;
  }

  private static boolean rows(String name, List<String> block, RunContext ctx) {
    return block.size() >= FEWEST_LINES
        && (pairs(block) || !TextKind.prose(name, TextTable.read(plain(block), new Doubts(), ctx)));
  }

  private static Decoded plain(List<String> block) {
    return MarkdownTable.plain(decoded(block));
  }

  /** Lines such as "2019: 120" and "Jan = 3": times and numbers. */
  private static boolean pairs(List<String> block) {
    return block.size() >= FEWEST_PAIRS
        && block.stream()
            .map(PAIR::matcher)
            .allMatch(pair -> pair.matches() && timed(pair.group(1)));
  }

  private static boolean timed(String label) {
    return label.chars().anyMatch(Character::isDigit) || MonthNames.month(label) > 0;
  }

  private static List<String> split(List<String> block) {
    List<String> lines = new ArrayList<>(List.of("time\tvalue"));
    for (String line : block) {
      Matcher pair = PAIR.matcher(line);
      if (pair.matches()) {
        lines.add(pair.group(1) + "\t" + pair.group(2));
      }
    }
    return lines;
  }

  private static Decoded decoded(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new Decoded(bytes, 0, "UTF-8", new int[0]);
  }
}
