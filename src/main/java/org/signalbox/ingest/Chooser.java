package org.signalbox.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.signalbox.task.ProblemException;

/**
 * Takes one of the tables of an input: the one asked for, else the first that is not empty.
 *
 * @param source the input in sentences
 * @param wanted the name asked for
 */
record Chooser(String source, Optional<String> wanted) {
  private static final int NAMED = 20;

  /**
   * @throws ProblemException {@code SB-INGEST-14} when the one asked for is not there, {@code -17}
   *     when all are empty
   */
  TableChoice choose(List<String> names, Predicate<String> filled) {
    Optional<String> chosen =
        wanted.isPresent() ? Optional.of(asked(names)) : names.stream().filter(filled).findFirst();
    return new TableChoice(
        names,
        chosen
            .filter(name -> wanted.isEmpty() || filled.test(name))
            .orElseThrow(() -> ProblemException.of(Codes.EMPTY_WORKBOOK, source)));
  }

  /** Where a choice has to be made and the name asked for may go on inside of the one chosen. */
  Optional<String> rest(String chosen) {
    return wanted
        .filter(w -> w.startsWith(chosen + "/"))
        .map(w -> w.substring(chosen.length() + 1));
  }

  /** Refuses a name where the input is one table. */
  void none() {
    if (wanted.isPresent()) {
      throw ProblemException.of(Codes.NO_SHEET, wanted.get(), source, 0, "");
    }
  }

  /** Says which table was taken, where there are others. */
  void tell(TableChoice choice, Doubts doubts) {
    if (choice.several()) {
      List<String> others =
          choice.names().stream().filter(n -> !n.equals(choice.chosen())).toList();
      doubts.whole(Codes.OTHER_SHEETS, choice.chosen(), listed(others), wanted.isPresent() ? 1 : 0);
    }
  }

  private String asked(List<String> names) {
    String name = wanted.orElse("");
    return names.stream()
        .filter(name::equals)
        .findFirst()
        .or(() -> names.stream().filter(name::equalsIgnoreCase).findFirst())
        .or(() -> names.stream().filter(n -> name.startsWith(n + "/")).findFirst())
        .orElseThrow(
            () -> ProblemException.of(Codes.NO_SHEET, name, source, names.size(), listed(names)));
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? first + " ..." : first;
  }
}
