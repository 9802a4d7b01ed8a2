package org.signalbox.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.ProblemException;

/**
 * What a lesson says about how its experiment runs: words, numbers and lists of them by their name.
 *
 * @param lesson the id, for what is said when something is missing
 * @param values each as it is written, a single one being a list of one
 */
public record Setting(String lesson, Map<String, List<String>> values) {
  public Setting {
    values = Map.copyOf(values);
  }

  /**
   * @throws ProblemException {@code SB-LESSON-01} when it is missing
   */
  public String word(String name) {
    return given(name).orElseThrow(() -> ProblemException.of("SB-LESSON-01", lesson, name));
  }

  public String word(String name, String usual) {
    return given(name).orElse(usual);
  }

  /** Empty where it is not given. */
  public List<String> words(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * @throws ProblemException {@code SB-LESSON-01} when it is missing, {@code SB-LESSON-02} when it
   *     is no number
   */
  public double number(String name) {
    return parsed(name, word(name));
  }

  public double number(String name, double usual) {
    return given(name).map(written -> parsed(name, written)).orElse(usual);
  }

  /** As {@link #number(String)}, without what follows the decimal point. */
  public int count(String name) {
    return (int) number(name);
  }

  public int count(String name, int usual) {
    return (int) number(name, usual);
  }

  /**
   * @throws ProblemException {@code SB-LESSON-02} when one is no number
   */
  public List<Double> numbers(String name) {
    return words(name).stream().map(written -> parsed(name, written)).toList();
  }

  private Optional<String> given(String name) {
    return words(name).stream().findFirst();
  }

  private double parsed(String name, String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw ProblemException.of("SB-LESSON-02", lesson, name, written);
    }
  }
}
