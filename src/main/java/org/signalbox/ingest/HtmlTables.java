package org.signalbox.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The tables of a web page, or of what was copied from one or from a spreadsheet. A cell that spans
 * several rows or columns stands in each of them. Several rows of headings at the top become one. A
 * table that only arranges other tables is none.
 */
final class HtmlTables {
  private static final int WIDEST = 1_000;
  private static final int LONGEST = 1 << 20;

  /** Three rows at least, the last of several cells: fewer are an example in a question. */
  private static final Pattern PASTED =
      Pattern.compile(
          "(?is)<table\\b.*?<tr\\b.*?<tr\\b.*?<tr\\b[^>]*>.*?<t[dh]\\b.*?<t[dh]\\b.*?</table>");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9][-_a-z0-9:.+]*)");
  private static final List<String> STARTS =
      List.of(
          "<!doctype html", "<html", "<table", "<meta ", "<!--startfragment", "version:0.9\r\n");

  private final Document page;
  private final Map<String, ListGrid> tables = new LinkedHashMap<>();

  private HtmlTables(Document page) {
    this.page = page;
    for (Element table : page.select("table:not(:has(table))")) {
      ListGrid grid = grid(table);
      if (grid.rows() > 0) {
        tables.put(free(title(table)), grid);
      }
    }
  }

  /**
   * Whether a text is a web page.
   *
   * @param head its first characters
   */
  static boolean html(String name, String head) {
    String extension = TextKind.extension(name);
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    return extension.equals("html")
        || extension.equals("htm")
        || STARTS.stream().anyMatch(start::startsWith);
  }

  /** Whether somebody pasted a table's source among other words. */
  static boolean within(String name, Decoded text) {
    if (!TextKind.extension(name).isEmpty() || text.length() > LONGEST) {
      return false;
    }
    String all = new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8);
    return PASTED.matcher(all).find();
  }

  /**
   * Reads a page.
   *
   * @param bytes as they were given; a page that is no UTF-8 says itself what it is
   */
  static HtmlTables of(byte[] bytes, Decoded text) {
    Optional<Charset> declared =
        text.encoding().equals("UTF-8") ? Optional.empty() : declared(bytes);
    String whole =
        declared
            .map(charset -> new String(bytes, charset))
            .orElseGet(
                () -> new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8));
    return new HtmlTables(Jsoup.parse(whole, Parser.htmlParser().setTrackPosition(true)));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    return named.find() && Charset.isSupported(named.group(1))
        ? Optional.of(Charset.forName(named.group(1)))
        : Optional.empty();
  }

  List<String> names() {
    return List.copyOf(tables.keySet());
  }

  Optional<ListGrid> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** Whether a table has rows of several cells, or several rows of one. */
  boolean filled(String name) {
    return table(name).filter(grid -> grid.rows() > 1).isPresent();
  }

  /** What the page says, for one without tables. */
  String words() {
    return page.body().wholeText().strip();
  }

  private String free(String title) {
    String name = title.isEmpty() ? "table " + (tables.size() + 1) : title;
    String free = name;
    for (int again = 2; tables.containsKey(free); again++) {
      free = name + " (" + again + ")";
    }
    return free;
  }

  /** Its caption or identifier. */
  private static String title(Element table) {
    Element caption = table.selectFirst("caption");
    return caption == null ? table.id() : caption.text();
  }

  private static ListGrid grid(Element table) {
    List<List<String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    boolean heading = true;
    for (Element row : table.select("tr")) {
      List<String> cells = cells(row, open);
      heading &= row.select("> td").isEmpty();
      if (heading && !rows.isEmpty()) {
        rows.set(0, joined(rows.getFirst(), cells));
      } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
        lines.add((long) Math.max(1, row.sourceRange().start().lineNumber()));
      }
    }
    return new ListGrid(rows, lines);
  }

  /** A heading and the one below it, such as a year above its quarters. */
  private static List<String> joined(List<String> above, List<String> below) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
      String first = i < above.size() ? above.get(i) : "";
      String second = i < below.size() ? below.get(i) : "";
      all.add(first.equals(second) ? first : (first + " " + second).strip());
    }
    return all;
  }

  /** A cell that goes on in rows below. */
  private record Span(int column, int left, String text) {}

  private static List<String> cells(Element row, List<Span> open) {
    List<String> cells = new ArrayList<>();
    List<Span> below = new ArrayList<>();
    for (Element cell : row.select("> td, > th")) {
      fill(cells, open, below);
      int down = span(cell, "rowspan");
      for (int i = span(cell, "colspan"); i > 0 && cells.size() < WIDEST; i--) {
        if (down > 1) {
          below.add(new Span(cells.size(), down - 1, cell.text()));
        }
        cells.add(cell.text().strip());
      }
    }
    fill(cells, open, below);
    open.clear();
    open.addAll(below);
    return cells;
  }

  /** Puts the cells from above that stand at the next places. */
  private static void fill(List<String> cells, List<Span> open, List<Span> below) {
    boolean found = true;
    while (found) {
      int at = cells.size();
      Optional<Span> here = open.stream().filter(span -> span.column() == at).findFirst();
      found = here.isPresent();
      here.ifPresent(
          span -> {
            cells.add(span.text());
            if (span.left() > 1) {
              below.add(new Span(span.column(), span.left() - 1, span.text()));
            }
          });
    }
  }

  private static int span(Element cell, String attribute) {
    String given = cell.attr(attribute).strip();
    return given.matches("\\d{1,4}") ? Math.max(1, Math.min(WIDEST, Integer.parseInt(given))) : 1;
  }
}
