package org.signalbox.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes tables dirty in the ways of Vitagliano, Hameed, Jiang, Reisener, Wu and Naumann (2023),
 * "Pollock: A Data Loading Benchmark", PVLDB 16(8): of the file, of the table, and of single rows.
 * One object is one file; the same random numbers make the same file.
 */
final class Pollution {
  /** What is wrong with the whole file. */
  private enum OfFile {
    NOTHING,
    NO_HEADER,
    DUPLICATED_HEADER,
    HEADER_OF_TWO_ROWS,
    REPEATED_HEADER,
    PREAMBLE,
    FOOTER,
    COMMENTS,
    BLANK_LINES,
    TWO_TABLES,
    NARROWER_TABLE,
    NO_LAST_NEWLINE,
    ONE_ROW,
    NUL_BYTES
  }

  /** What is wrong with a single row. */
  private enum OfRow {
    LESS,
    MORE,
    OTHER_DELIMITER,
    QUOTE_INSIDE,
    QUOTE_OPENS,
    QUOTE_CLOSES,
    NO_DELIMITER,
    OTHER_ENCODING,
    OTHER_END,
    LINE_IN_QUOTES
  }

  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ", ", "||", "~|~");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252"));
  private static final String[] WORDS = {"ash", "elm tree", "Ödland", "oak", "", "NA", "yew, old"};

  private final Random random;
  private final String delimiter;
  private final String end;
  private final Charset charset;
  private final List<String> lines = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  Pollution(Random random) {
    this.random = random;
    delimiter = pick(DELIMITERS);
    end = pick(ENDS);
    charset = random.nextInt(3) == 0 ? pick(CHARSETS) : StandardCharsets.UTF_8;
    table(3 + random.nextInt(6), 12 + random.nextInt(40));
    OfFile whole = pick(List.of(OfFile.values()));
    file(whole);
    done.add(whole.name());
    for (int i = random.nextInt(3); i > 0 && lines.size() > 3; i--) {
      OfRow single = pick(List.of(OfRow.values()));
      row(single, 2 + random.nextInt(lines.size() - 2));
      done.add(single.name());
    }
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void table(int columns, int rows) {
    lines.add(join(IntStream.range(0, columns).mapToObj(i -> "name " + (char) ('a' + i)).toList()));
    for (int row = 0; row < rows; row++) {
      int number = row;
      lines.add(
          join(
              IntStream.range(0, columns)
                  .mapToObj(column -> column == 0 ? "k" + number : cell(column))
                  .toList()));
    }
  }

  private String cell(int column) {
    return switch (column % 4) {
      case 1 -> Integer.toString(random.nextInt(1000));
      case 2 -> "%d.%02d".formatted(random.nextInt(90), random.nextInt(100));
      case 3 -> "2020-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      default -> '"' + WORDS[random.nextInt(WORDS.length)] + '"';
    };
  }

  private String join(List<String> cells) {
    return String.join(delimiter, cells);
  }

  private void file(OfFile kind) {
    List<String> body = List.copyOf(lines);
    switch (kind) {
      case NOTHING, NO_LAST_NEWLINE -> {}
      case NO_HEADER -> lines.removeFirst();
      case DUPLICATED_HEADER -> lines.set(0, lines.getFirst().replaceAll("name [a-z]", "name"));
      case HEADER_OF_TWO_ROWS -> lines.add(1, lines.getFirst().replace("name", "unit"));
      case REPEATED_HEADER -> lines.add(lines.size() / 2, lines.getFirst());
      case PREAMBLE -> lines.addAll(0, List.of("A title", "", "Source: somewhere"));
      case FOOTER -> lines.addAll(List.of("", "Source: somewhere", "Total" + delimiter + "12"));
      case COMMENTS -> lines.addAll(lines.size() / 2, List.of("# a note", "# and one more"));
      case BLANK_LINES -> lines.addAll(lines.size() / 2, List.of("", "", ""));
      case TWO_TABLES -> lines.addAll(body);
      case NARROWER_TABLE ->
          lines.addAll(
              body.stream().map(line -> line.substring(0, line.lastIndexOf(delimiter))).toList());
      case ONE_ROW -> lines.subList(2, lines.size()).clear();
      case NUL_BYTES -> lines.set(lines.size() - 1, lines.getLast().replace('k', '\0'));
    }
  }

  private void row(OfRow kind, int at) {
    String line = lines.get(at);
    int middle = line.indexOf(delimiter, line.length() / 2);
    String other = delimiter.equals(";") ? "," : ";";
    // A carriage return before an empty line would make one line end of two.
    boolean apart = at + 1 == lines.size() || !lines.get(at + 1).isEmpty();
    if (middle < 0 || (kind == OfRow.OTHER_END && !apart)) {
      return;
    }
    lines.set(
        at,
        switch (kind) {
          case LESS -> line.substring(0, middle);
          case MORE -> line + delimiter + "more" + delimiter + "7";
          case OTHER_DELIMITER -> line.replace(delimiter, other);
          case QUOTE_INSIDE -> line.substring(0, 1) + '"' + line.substring(1);
          case QUOTE_OPENS -> '"' + line;
          case QUOTE_CLOSES ->
              line.substring(0, line.indexOf(delimiter))
                  + '"'
                  + line.substring(line.indexOf(delimiter));
          case NO_DELIMITER -> line.replace(delimiter, "");
          case OTHER_ENCODING -> line + "\u00e9";
          case OTHER_END -> line + (end.equals("\r") ? "\n" : "\r");
          case LINE_IN_QUOTES ->
              line.substring(0, middle)
                  + delimiter
                  + "\"two\nlines\""
                  + line.substring(Math.max(middle, line.lastIndexOf(delimiter)));
        });
  }

  /** The file. */
  byte[] bytes() {
    String text = lines.stream().map(this::ended).collect(Collectors.joining());
    text = text.substring(0, text.length() - end.length());
    boolean last = !done.getFirst().equals(OfFile.NO_LAST_NEWLINE.name());
    var out = new ByteArrayOutputStream();
    if (charset != StandardCharsets.UTF_8 && charset.name().startsWith("UTF-16")) {
      out.writeBytes("\uFEFF".getBytes(charset));
    }
    out.writeBytes((text + (last ? end : "")).getBytes(charset));
    return out.toByteArray();
  }

  private String ended(String line) {
    boolean other = line.endsWith("\r") || line.endsWith("\n");
    return other ? line : line.replace("\n", end) + end;
  }

  /** How many lines it has, those inside of quotes included. */
  long lines() {
    return lines.stream()
        .mapToLong(line -> 1 + line.stripTrailing().chars().filter(c -> c == '\n').count())
        .sum();
  }

  @Override
  public String toString() {
    return done + " '" + delimiter + "' " + charset + " lines end in " + ENDS.indexOf(end);
  }
}
