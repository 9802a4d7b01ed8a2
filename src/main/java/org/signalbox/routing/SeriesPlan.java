package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;

/**
 * How the columns of a table make series, told from its first rows: one series below the other,
 * side by side, or one a row.
 */
public final class SeriesPlan {
  /** More other measures than this are not carried along. */
  private static final int MOST_BESIDE = 8;

  private final Form form;

  private SeriesPlan(Form form) {
    this.form = form;
  }

  /** Where the observations of a series stand. */
  sealed interface Form {
    /**
     * One observation of each measure a row.
     *
     * @param ids columns that tell the series apart; none for one series a measure
     * @param beside other measures, which may be known ahead
     */
    record Stacked(List<String> ids, Clock clock, List<String> measures, List<String> beside)
        implements Form {}

    /** One series a row. */
    record Across(WideRows rows) implements Form {}
  }

  /**
   * @param head the first rows
   * @param request columns that the user named
   * @return empty when nothing can be read as series
   * @throws org.signalbox.task.ProblemException when a named column is not there
   */
  public static Optional<SeriesPlan> of(Dataset head, Request request) {
    for (Optional<String> name : List.of(request.target(), request.time(), request.id())) {
      name.ifPresent(head.table()::column);
    }
    boolean open = request.target().isEmpty() && request.time().isEmpty();
    Optional<SeriesPlan> across =
        open
            ? WideRows.find(head).map(rows -> new SeriesPlan(new Form.Across(rows)))
            : Optional.empty();
    return across.or(() -> stacked(head, standard(head, request)));
  }

  /** Names of the usual long form count as if the user had named them. */
  private static Request standard(Dataset head, Request request) {
    Request named = request;
    for (String name : head.table().names()) {
      named =
          switch (name.toLowerCase(Locale.ROOT)) {
            case "unique_id" -> named.id().isPresent() ? named : named.withId(name);
            case "ds" -> named.time().isPresent() ? named : named.withTime(name);
            case "y" ->
                named.target().isPresent() || !(head.table().column(name) instanceof NumberColumn)
                    ? named
                    : named.withTarget(name);
            default -> named;
          };
    }
    return named;
  }

  private static Optional<SeriesPlan> stacked(Dataset head, Request request) {
    TableFacts facts = TableFacts.of(head, request);
    return facts
        .layout()
        .map(
            layout -> {
              List<Trait> measures = SeriesBuilder.measures(facts, layout);
              List<String> ids = layout.groups().stream().map(Trait::name).toList();
              return new SeriesPlan(
                  new Form.Stacked(
                      ids, layout.clock(), names(measures), names(beside(layout, measures))));
            });
  }

  private static List<Trait> beside(Layout layout, List<Trait> measures) {
    return measures.size() > 1
        ? List.of()
        : layout.measures().stream().filter(t -> !measures.contains(t)).limit(MOST_BESIDE).toList();
  }

  private static List<String> names(List<Trait> traits) {
    return traits.stream().map(Trait::name).toList();
  }

  Form form() {
    return form;
  }

  /** Columns to be read as words: what tells series apart. */
  public List<String> words() {
    return switch (form) {
      case Form.Stacked stacked -> stacked.ids();
      case Form.Across across -> across.rows().ids();
    };
  }

  /** Columns to be read as numbers: observations. */
  public List<String> numbers() {
    return switch (form) {
      case Form.Stacked stacked -> {
        List<String> all = new ArrayList<>(stacked.measures());
        all.addAll(stacked.beside());
        yield all;
      }
      case Form.Across across -> across.rows().columns();
    };
  }

  /** Columns to be read as they look: those of the time. */
  public List<String> times() {
    return switch (form) {
      case Form.Stacked stacked -> stacked.clock().columns();
      case Form.Across _ -> List.of();
    };
  }
}
