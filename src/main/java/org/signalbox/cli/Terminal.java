package org.signalbox.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signalbox.engine.EngineCard;
import org.signalbox.task.Problem;
import org.signalbox.words.Figures;
import org.signalbox.words.SplitWords;
import org.signalbox.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * What commands read from and write to.
 *
 * @param out results, and nothing else when they are JSON
 * @param err words and progress
 * @param colour whether escape sequences are wanted; NO_COLOR and pipes say no
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean colour,
    Words words,
    Figures figures) {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int ABSTAINED = 3;

  /** What a file's name or cells could make a terminal do; bold and dim are our own. */
  private static final Pattern ORDERS =
      Pattern.compile("\u001b(?!\\[[012]m)|[\\p{Cntrl}\\x80-\\x9f&&[^\n\t\u001b]]");

  void line(String text) {
    out.println(harmless(text));
  }

  private static String harmless(String text) {
    return ORDERS.matcher(text).replaceAll("\ufffd");
  }

  void json(JsonNode node) {
    out.println(node.toString());
    out.flush();
  }

  /** A sentence for people, on the error stream. */
  void say(String key, Object... args) {
    err.println(harmless(words.sentence(key, args)));
  }

  String sentence(Problem problem) {
    return words.sentence(problem.code(), problem.args().stream().map(this::said).toArray());
  }

  private Object said(Object mentioned) {
    return mentioned instanceof EngineCard card ? name(card) : mentioned;
  }

  String name(EngineCard card) {
    return words.term("term.engine." + card.id() + ".name", card.name());
  }

  /** How rows were held out. */
  String split(String kept) {
    return new SplitWords(words).of(kept);
  }

  /** Names of columns, each {@code cli.head.} with its word. */
  List<String> heads(String... columns) {
    return Stream.of(columns)
        .map(column -> column.isEmpty() ? "" : words.sentence("cli.head." + column))
        .toList();
  }

  String sentence(String key, Object... args) {
    return words.sentence(key, List.of(args));
  }

  /** An error on the error stream: its sentence and its code. */
  public void problem(Problem problem) {
    err.println(harmless(sentence(problem)) + " (" + problem.code() + ")");
  }

  String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  String dim(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
