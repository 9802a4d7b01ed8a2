package org.signalbox.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Column;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/**
 * What a lesson says about how its experiment runs: words, numbers and lists of them by their name,
 * read against the experiment's {@link Form}, so that what must be there is there and numbers are
 * numbers.
 *
 * @param file of the lesson
 * @param form what the experiment knows; it may ask for nothing else
 * @param values each as it is written, a single one being a list of one
 */
public record Setting(Path file, Form form, Map<String, Given> values) {
  public Setting {
    values = Map.copyOf(values);
  }

  /** What stands behind a name, and on which line of the file, the first being 1. */
  public record Given(int line, List<String> words) {
    public Given {
      words = List.copyOf(words);
    }
  }

  /** Of a name that the form requires. */
  public String word(String name) {
    return words(name).getFirst();
  }

  public String word(String name, String usual) {
    return given(name).orElse(usual);
  }

  /** Empty where it is not given. */
  public Optional<String> given(String name) {
    return words(name).stream().findFirst();
  }

  /** Empty where it is not given. */
  public List<String> words(String name) {
    if (form.find(name).isEmpty()) {
      throw new IllegalArgumentException("the experiment's form lacks " + name);
    }
    return Optional.ofNullable(values.get(name)).map(Given::words).orElse(List.of());
  }

  /** Of a name that the form requires. */
  public double number(String name) {
    return Double.parseDouble(word(name));
  }

  public double number(String name, double usual) {
    return given(name).map(Double::parseDouble).orElse(usual);
  }

  /** As {@link #number(String)}, without what follows the decimal point. */
  public int count(String name) {
    return (int) number(name);
  }

  public int count(String name, int usual) {
    return (int) number(name, usual);
  }

  public List<Double> numbers(String name) {
    return words(name).stream().map(Double::parseDouble).toList();
  }

  /**
   * The columns that a setting names.
   *
   * @throws ProblemException {@code SB-LESSON-42} when the table lacks one
   */
  List<Column> columns(String name, Table table) {
    return words(name).stream().map(column -> found(name, column, table)).toList();
  }

  /**
   * The column that a setting names.
   *
   * @param usual its name where the lesson does not say
   * @throws ProblemException {@code SB-LESSON-42} when the table lacks it
   */
  Column column(String name, String usual, Table table) {
    return found(name, word(name, usual), table);
  }

  /**
   * A column that the table of a setting must have.
   *
   * @throws ProblemException {@code SB-LESSON-42} when it lacks it
   */
  Column found(String name, String column, Table table) {
    List<String> there = table.columns().stream().map(Column::name).toList();
    if (!there.contains(column)) {
      throw problem(
          "SB-LESSON-42", name, column, Nearest.of(column, there), String.join(", ", there));
    }
    return table.column(column);
  }

  /** A problem whose sentence begins with the file and the line of a setting. */
  ProblemException problem(String code, String name, Object... more) {
    int line = Optional.ofNullable(values.get(name)).map(Given::line).orElse(1);
    return ProblemException.of(
        code, Stream.concat(Stream.of(file.toString(), line), Stream.of(more)).toArray());
  }

  /** The same words behind the same names, wherever in the file they stand. */
  boolean saysAs(Setting other) {
    return words().equals(other.words());
  }

  private Map<String, List<String>> words() {
    return values.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().words()));
  }
}
