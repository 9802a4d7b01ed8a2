package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is right about the files of a folder. {@code labels.csv} has a column {@code file}, perhaps
 * {@code text} (what is asked), and one for each aspect that is told; several right values stand
 * with a bar between them, a dash says that there is none, an empty cell that nobody looked. {@code
 * labels.jsonl} has the form of RouteSuite's.
 */
final class FolderLabels {
  private static final String NONE = "-";
  private static final Map<Aspect, Set<String>> WORDS =
      Map.of(
          Aspect.FAMILY,
          Set.of("tabular", "forecast", "language", "none"),
          Aspect.PROBLEM_TYPE,
          Arrays.stream(ProblemType.values()).map(ProblemType::word).collect(Collectors.toSet()),
          Aspect.ABSTAIN,
          Set.of("true", "false"));

  private final Path file;
  private final List<String> head;
  private final Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);

  private FolderLabels(Path file, List<String> head) {
    this.file = file;
    this.head = head.stream().map(FolderLabels::plain).toList();
    for (Aspect aspect : Aspect.values()) {
      int at = this.head.indexOf(plain(aspect.word()));
      if (at >= 0) {
        aspects.put(aspect, at);
      }
    }
    if (at("file") < 0 && at("text") < 0 || aspects.isEmpty()) {
      String known =
          Arrays.stream(Aspect.values()).map(Aspect::word).collect(Collectors.joining(", "));
      throw ProblemException.of("SB-LAB-63", name(), known);
    }
  }

  /**
   * @throws ProblemException SB-LAB-62 when the file can't be read, SB-LAB-63 when a column is
   *     missing, SB-LAB-64 when a line has another number of cells than its head, SB-LAB-65 when a
   *     word is none that is known
   */
  static List<SuiteCase> read(Path file) {
    try {
      return String.valueOf(file.getFileName()).endsWith(".csv") ? ofCells(file) : ofJson(file);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-LAB-62", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static List<SuiteCase> ofJson(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> SuiteCase.of(mapper.readTree(line)))
        .toList();
  }

  private static List<SuiteCase> ofCells(Path file) throws IOException {
    List<List<String>> rows = LabelCells.read(Files.readString(file));
    FolderLabels labels = new FolderLabels(file, rows.isEmpty() ? List.of() : rows.getFirst());
    List<SuiteCase> cases = new ArrayList<>();
    for (int line = 1; line < rows.size(); line++) {
      cases.add(labels.row(rows.get(line), line + 1));
    }
    return cases;
  }

  private SuiteCase row(List<String> cells, int line) {
    if (cells.size() != head.size()) {
      throw ProblemException.of("SB-LAB-64", name(), line, cells.size(), head.size());
    }
    Map<Aspect, List<String>> expected = new EnumMap<>(Aspect.class);
    aspects.forEach(
        (aspect, at) -> {
          String cell = cells.get(at).strip();
          if (!cell.isEmpty()) {
            expected.put(aspect, values(aspect, cell, line));
          }
        });
    derive(expected);
    String named = cell(cells, "file").replace('\\', '/');
    String text = cell(cells, "text");
    Optional<String> about = Optional.of(named).filter(name -> !name.isEmpty());
    String called = about.orElse(text.length() > 40 ? text.substring(0, 40) : text);
    return new SuiteCase(called, SuiteCase.Part.TEST, about, text, Optional.empty(), expected);
  }

  private List<String> values(Aspect aspect, String cell, int line) {
    List<String> values =
        Arrays.stream(cell.split("\\|"))
            .map(String::strip)
            .map(value -> value.equals(NONE) ? "" : value)
            .map(value -> WORDS.containsKey(aspect) ? value.toLowerCase(Locale.ROOT) : value)
            .toList();
    Set<String> known = WORDS.getOrDefault(aspect, Set.of());
    for (String value : values) {
      if (!known.isEmpty() && !known.contains(value)) {
        String words = known.stream().sorted().collect(Collectors.joining(", "));
        throw ProblemException.of("SB-LAB-65", name(), line, value, aspect.word(), words);
      }
    }
    return values;
  }

  /** What follows from what is told: the family from the problem type, that it can be done. */
  private static void derive(Map<Aspect, List<String>> expected) {
    List<String> types = expected.getOrDefault(Aspect.PROBLEM_TYPE, List.of());
    if (!types.isEmpty() && !expected.containsKey(Aspect.FAMILY)) {
      List<String> families = types.stream().map(FolderLabels::family).distinct().toList();
      expected.put(Aspect.FAMILY, families);
    }
    if (!expected.isEmpty() && !expected.containsKey(Aspect.ABSTAIN)) {
      boolean none = expected.getOrDefault(Aspect.FAMILY, List.of()).equals(List.of("none"));
      expected.put(Aspect.ABSTAIN, List.of(Boolean.toString(none)));
    }
  }

  private static String family(String type) {
    return switch (type) {
      case "forecasting" -> "forecast";
      case "text-classification", "text-generation", "retrieval" -> "language";
      case "none" -> "none";
      default -> "tabular";
    };
  }

  private int at(String column) {
    return head.indexOf(column);
  }

  private String cell(List<String> cells, String column) {
    return at(column) < 0 ? "" : cells.get(at(column)).strip();
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /** Problem type, problem_type and problemType are one column. */
  private static String plain(String head) {
    return head.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
