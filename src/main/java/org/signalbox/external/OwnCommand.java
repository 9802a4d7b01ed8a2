package org.signalbox.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that solves tasks, as its owner declared it. It is started as it stands, without a
 * shell.
 *
 * @param id kebab-case; engines of the user's own begin with {@code own-}
 * @param words program and arguments; <code>{train}</code>, <code>{test}</code>, <code>{history}
 *     </code>, <code>{horizon}</code> and <code>{out}</code> are filled in
 * @param folder that it is started in; empty for the one of Signalbox
 * @param reference where the method comes from; may be empty
 */
public record OwnCommand(
    String id,
    String name,
    Kind kind,
    List<String> words,
    Optional<Path> folder,
    String reference) {
  /** How ids of such engines begin. */
  public static final String OWN = "own-";

  /** Where a command gets the file to write. */
  static final String OUT = "{out}";

  static final String EXAMPLE = "[\"python\", \"my.py\", \"{train}\", \"{test}\", \"" + OUT + "\"]";

  /** What a command takes. */
  public enum Kind {
    /** A table to learn from and rows to predict. */
    TABLE,
    /** Histories to continue. */
    SERIES
  }

  public OwnCommand {
    words = List.copyOf(words);
    if (!id.matches(OWN + "[a-z0-9]+(-[a-z0-9]+)*") || words.isEmpty()) {
      throw new IllegalArgumentException("no command: " + id);
    }
  }

  /** What screens say of it. */
  EngineCard card(String purpose) {
    Family family =
        switch (kind) {
          case TABLE -> Family.TABULAR;
          case SERIES -> Family.FORECAST;
        };
    String source = reference.isBlank() ? String.join(" ", words) : reference;
    return new EngineCard(id, name, family, Standing.CONTENDER, "own", 0, purpose, source);
  }

  /**
   * A command as it is typed, such as {@code python "my model.py" {train} {test} {out}}.
   *
   * @throws ProblemException {@code SB-EXTERNAL-01} when it names no {@code {out}}
   */
  public static OwnCommand typed(String line) {
    List<String> words = split(line);
    Kind kind = line.contains("{history}") ? Kind.SERIES : Kind.TABLE;
    return checked(
        new OwnCommand(OWN + "command", "Your command", kind, words, Optional.empty(), ""), line);
  }

  /**
   * A declaration: <code>{"name": "My model", "kind": "table", "command": ["python", "my.py",
   * "{train}", "{test}", "{out}"]}</code>, and where wanted {@code folder} and {@code reference}.
   *
   * @throws ProblemException {@code SB-EXTERNAL-01} or {@code -02} when it can't be used
   */
  public static OwnCommand read(Path file) {
    try {
      JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
      List<String> words = new ArrayList<>();
      node.required("command").forEach(word -> words.add(word.stringValue()));
      String name = node.required("name").stringValue();
      Kind kind = Kind.valueOf(node.path("kind").asString("table").toUpperCase(Locale.ROOT));
      Optional<Path> folder =
          node.has("folder")
              ? Optional.of(Path.of(node.get("folder").stringValue()))
              : Optional.ofNullable(file.toAbsolutePath().getParent());
      return checked(
          new OwnCommand(
              OWN + plain(name), name, kind, words, folder, node.path("reference").asString("")),
          file.toString());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(Problem.of("SB-EXTERNAL-02", file.toString(), EXAMPLE), e);
    }
  }

  private static OwnCommand checked(OwnCommand command, String said) {
    if (command.words().stream().noneMatch(word -> word.contains(OUT))) {
      throw ProblemException.of("SB-EXTERNAL-01", said, OUT);
    }
    return command;
  }

  private static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "command" : plain;
  }

  /** Words are parted at spaces; what stands in quotes is one. */
  private static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean any = false;
    for (char c : line.toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        any = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (any || !word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
      }
    }
    if (any || !word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
