package org.signalbox.routing;

import static org.signalbox.routing.Kind.LABELS;
import static org.signalbox.routing.Kind.SEARCH;
import static org.signalbox.routing.Kind.SERIES;
import static org.signalbox.routing.Kind.TABLE;
import static org.signalbox.routing.Kind.WRITING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Mention.Part;

/**
 * Weighs what a table with its request may be meant for. The weights are log-odds set by hand; the
 * ballot that they fill is all that decides.
 */
final class TableVotes {
  private final TableFacts facts;
  private final Optional<Target> target;
  private final Ask ask;
  private final Ballot ballot = new Ballot();

  private TableVotes(TableFacts facts, Optional<Target> target) {
    this.facts = facts;
    this.target = target;
    this.ask = facts.ask();
  }

  static Ballot cast(TableFacts facts, Optional<Target> target) {
    var votes = new TableVotes(facts, target);
    facts.layout().ifPresent(votes::series);
    target.ifPresent(votes::table);
    votes.labels();
    votes.search();
    votes.writing();
    return votes.ballot;
  }

  private void series(Layout layout) {
    ballot.open(SERIES);
    steps(layout);
    if (!layout.clock().columns().isEmpty()) {
      order(layout);
    }
    shape(layout);
    seriesRequest(layout);
  }

  private void order(Layout layout) {
    String name = layout.clock().name();
    double sorted = layout.longForm() ? 1 : layout.clock().sorted();
    if (sorted > 0.95) {
      ballot.add(SERIES, 0.5, "in-order", "SB-ROUTING-30", name);
    } else {
      ballot.add(SERIES, -1.5, "out-of-order", "SB-ROUTING-31", name);
    }
    if (facts.trait(name).index() == 0) {
      ballot.add(SERIES, 0.4, "time-first", "SB-ROUTING-32", name);
    }
  }

  private void steps(Layout layout) {
    Grid grid = layout.grid();
    int points = layout.clock().unique().length;
    String code = Steps.code(grid);
    if (grid.regular() && layout.duplicates() <= 0.05) {
      double length = points >= 8 ? 3 : 1.5;
      double weight = length * grid.onGrid() * Math.min(1, grid.coverage() + 0.2);
      ballot.add(
          SERIES,
          grid.timeline().step() == org.signalbox.task.Timeline.Step.INDEX ? weight / 2 : weight,
          "equal-steps",
          code,
          Integer.toString(points));
    } else {
      ballot.add(SERIES, -3, "no-equal-steps", "SB-ROUTING-48", layout.clock().name());
    }
  }

  private void shape(Layout layout) {
    int measures = layout.measures().size();
    var used = new ArrayList<>(layout.measures());
    used.addAll(layout.groups());
    layout.clock().columns().forEach(c -> used.add(facts.trait(c)));
    List<Trait> others = facts.others(used);
    if (measures == 1 && others.isEmpty()) {
      ballot.add(
          SERIES, 1.5, "time-and-measure", "SB-ROUTING-33", layout.measures().getFirst().name());
    }
    if (measures > 1 && others.isEmpty()) {
      ballot.count(SERIES, 0.5, "measures-only", "SB-ROUTING-38", measures);
    }
    long words = others.stream().filter(t -> !t.numeric() && !t.time()).count();
    if (words > 0) {
      double weight = -Math.min(2.5, 0.4 * words);
      ballot.count(SERIES, weight, "columns-of-words", "SB-ROUTING-34", words);
    }
    facts
        .key()
        .filter(k -> !layout.clock().columns().contains(k.name()))
        .ifPresent(k -> ballot.add(SERIES, -1, "row-keys", "SB-ROUTING-44", k.name()));
  }

  private void seriesRequest(Layout layout) {
    if (ask.has(Intent.FORECAST) && !ask.has(Intent.ABOUT)) {
      double weight = ask.weight(Intent.FORECAST);
      ballot.add(SERIES, weight, "asks-for-the-future", "SB-ROUTING-35", ask.text());
    }
    boolean dated = ask.span().isPresent() && ask.ordersForecast();
    if (dated) {
      ballot.add(SERIES, 1, "names-a-horizon", "SB-ROUTING-36", ask.text());
    }
    facts
        .request()
        .horizon()
        .ifPresent(h -> ballot.count(SERIES, 4, "horizon-by-hand", "SB-ROUTING-43", h));
    facts
        .request()
        .time()
        .ifPresent(t -> ballot.add(SERIES, 3, "time-by-hand", "SB-ROUTING-43", t));
    boolean other =
        target.isPresent()
            && target.get().strength() >= 1.2
            && facts.askedTarget().isPresent()
            && !layout.measures().contains(target.get().trait());
    if (other) {
      ballot.add(SERIES, -5, "target-is-no-measure", "SB-ROUTING-45", target.get().trait().name());
    }
  }

  private void table(Target chosen) {
    List<Trait> features = facts.others(List.of(chosen.trait()));
    if (features.isEmpty() || facts.rows() < 2) {
      return;
    }
    ballot.count(TABLE, 1, "rows-and-columns", "SB-ROUTING-57", facts.rows());
    ballot.add(
        TABLE,
        chosen.strength(),
        chosen.signal().name(),
        chosen.signal().words().code(),
        chosen.trait().name());
    labelLast(chosen.trait());
    long categories = features.stream().filter(Trait::categorical).count();
    if (categories > 0) {
      double weight = Math.min(1, 0.25 * categories);
      ballot.count(TABLE, weight, "categories", "SB-ROUTING-46", categories);
    }
    facts.key().ifPresent(k -> ballot.add(TABLE, 0.5, "row-keys", "SB-ROUTING-44", k.name()));
    if (ask.has(Intent.PREDICT)) {
      ballot.add(TABLE, ask.weight(Intent.PREDICT), "asks-to-predict", "SB-ROUTING-47", ask.text());
    }
    if (ask.has(Intent.CLASSIFY)) {
      ballot.add(TABLE, 1.5, "asks-to-classify", "SB-ROUTING-49", ask.text());
    }
    if (!facts.mentions().of(Part.FEATURE).isEmpty()) {
      ballot.add(TABLE, 1.5, "names-features", "SB-ROUTING-59", ask.text());
    }
  }

  /** Words that repeat, after all the measures: what the measures are there to tell. */
  private void labelLast(Trait chosen) {
    boolean grouping =
        facts.layout().map(l -> l.groups().contains(chosen) || l.longForm()).orElse(true);
    boolean last = chosen.index() == facts.traits().size() - 1;
    if (last && chosen.categorical() && chosen.distinct() <= 30 && !grouping) {
      ballot.add(TABLE, 2.5, "label-after-measures", "SB-COLUMNS-12", chosen.name());
    }
  }

  private void labels() {
    Optional<Trait> text = facts.sentences();
    Optional<Target> label = target.filter(t -> text.filter(s -> s == t.trait()).isEmpty());
    List<String> named = LabelList.in(ask.text());
    if (text.isEmpty() || label.isEmpty() && named.isEmpty()) {
      return;
    }
    boolean learned = label.isPresent() && Classes.of(label.get().trait(), ask).isPresent();
    if (learned) {
      ballot.add(LABELS, 2.5, "sentences-and-labels", "SB-ROUTING-50", text.get().name());
      ballot.add(
          LABELS,
          label.get().strength(),
          label.get().signal().name(),
          label.get().signal().words().code(),
          label.get().trait().name());
      labelCompany(text.get(), label.get().trait());
    }
    if (named.size() > 1) {
      ballot.add(LABELS, 3, "labels-in-request", "SB-ROUTING-53", String.join(", ", named));
    }
    if (ask.has(Intent.CLASSIFY) && (learned || named.size() > 1)) {
      ballot.add(LABELS, 2, "asks-to-classify", "SB-ROUTING-49", ask.text());
    }
    if (learned && ask.has(Intent.PREDICT)) {
      ballot.add(
          LABELS, ask.weight(Intent.PREDICT), "asks-to-predict", "SB-ROUTING-47", ask.text());
    }
  }

  private void labelCompany(Trait text, Trait label) {
    int others = facts.others(List.of(text, label)).size();
    if (others <= 2) {
      ballot.count(LABELS, 1, "few-other-columns", "SB-ROUTING-51", others);
    } else {
      double weight = -Math.min(5, 1.0 * (others - 1));
      ballot.count(LABELS, weight, "many-other-columns", "SB-ROUTING-52", others);
    }
  }

  private void search() {
    Optional<SearchColumns> columns = SearchColumns.find(facts);
    if (columns.isPresent()) {
      boolean pair = columns.get().queries().isPresent() || columns.get().kind().isPresent();
      if (pair) {
        ballot.add(
            SEARCH, 4.5, "queries-and-documents", "SB-ROUTING-54", columns.get().text().name());
      }
      if (ask.has(Intent.SEARCH) || (pair && ask.has(Intent.ABOUT))) {
        double weight = ask.has(Intent.SEARCH) ? 1 + ask.weight(Intent.SEARCH) : 1;
        ballot.add(SEARCH, weight, "asks-to-find", "SB-ROUTING-55", ask.text());
      }
    }
  }

  private void writing() {
    if (ask.has(Intent.WRITE) && !ask.has(Intent.PREDICT) && !ask.has(Intent.CLASSIFY)) {
      double weight = 1.5 + ask.weight(Intent.WRITE);
      ballot.add(WRITING, weight, "asks-to-write", "SB-ROUTING-56", ask.text());
    } else if (ask.has(Intent.ABOUT) && !ask.has(Intent.AMOUNT)) {
      double named = facts.askedTarget().isPresent() ? 2 : 0;
      double weight = ask.weight(Intent.ABOUT) - named;
      ballot.add(WRITING, weight, "asks-about", "SB-ROUTING-71", ask.text());
    }
  }
}
