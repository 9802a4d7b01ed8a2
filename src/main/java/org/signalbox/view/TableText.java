package org.signalbox.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.history.Markup;
import org.signalbox.ingest.Formulas;

/**
 * A table in words: the twin of a chart, and what goes to the clipboard.
 *
 * @param data the same for programs, exact and without words; empty where the words are all there
 *     is
 */
record TableText(List<String> head, List<List<String>> rows, Optional<TableText> data) {
  TableText {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  TableText(List<String> head, List<List<String>> rows) {
    this(head, rows, Optional.empty());
  }

  /** The same with exact figures for programs. */
  TableText with(TableText exact) {
    return new TableText(head, rows, Optional.of(exact));
  }

  /** The same, which programs get as it is. */
  TableText asData() {
    return with(this);
  }

  static TableText empty() {
    return new TableText(List.of(), List.of());
  }

  /** A number as programs read it; empty where it is not known. */
  static String number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : "";
  }

  /** Tab-separated, as spreadsheets take it. */
  String tsv() {
    return lines()
        .map(
            cells ->
                cells
                    .map(TableText::plain)
                    .map(Formulas.ESCAPED::cell)
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A table of GitHub's Markdown. */
  String markdown() {
    String rule = head.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |"));
    List<String> lines =
        lines()
            .map(
                cells ->
                    cells
                        .map(cell -> Markup.MARKDOWN.escaped(plain(cell)))
                        .collect(Collectors.joining(" | ", "| ", " |")))
            .toList();
    return Stream.concat(Stream.of(lines.getFirst(), rule), lines.subList(1, lines.size()).stream())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Comma-separated as RFC 4180 has it, with plain numbers in units that the head names.
   *
   * @param locale that the figures are written in
   */
  String csv(Locale locale) {
    return data.orElseGet(() -> PlainColumn.of(this, locale)).separated();
  }

  private String separated() {
    return lines()
        .map(cells -> cells.map(TableText::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String quoted(String cell) {
    String plain = Formulas.ESCAPED.cell(plain(cell));
    return plain.matches("[^\",]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }

  private Stream<Stream<String>> lines() {
    return Stream.concat(Stream.of(head.stream()), rows.stream().map(List::stream));
  }

  private static String plain(String cell) {
    return cell.replace('\u00a0', ' ').replaceAll("[\t\r\n]+", " ").strip();
  }
}
