package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;

/** Types the columns of a raw table, each on its own first and then in the light of the others. */
final class TableTyper {
  private final RawTable raw;
  private final Map<String, ColumnType> wanted;
  private final RoleJudge roles;
  private final Doubts doubts;
  private final RunContext ctx;

  TableTyper(
      RawTable raw,
      Map<String, ColumnType> wanted,
      RoleJudge roles,
      Doubts doubts,
      RunContext ctx) {
    this.raw = raw;
    this.wanted = wanted;
    this.roles = roles;
    this.doubts = doubts;
    this.ctx = ctx;
  }

  Dataset type(String name) {
    for (String column : wanted.keySet()) {
      if (!raw.names().contains(column)) {
        throw ProblemException.of(Codes.NO_OVERRIDDEN, column, String.join(", ", raw.names()));
      }
    }
    List<Typed> typed = typed();
    if (raw.rows() == 1) {
      doubts.whole(Codes.ONE_ROW, Loader.shown(name));
    }
    report(typed);
    List<Column> columns = typed.stream().map(Typed::column).toList();
    List<Dataset.Profile> profiles =
        ctx.workers().all(typed.stream().map(this::profiling).toList());
    ctx.done(1);
    return new Dataset(new Table(name, columns), raw.dialect(), profiles, doubts.summary());
  }

  private List<Typed> typed() {
    Habits usual = Habits.usual(raw.dialect().delimiter());
    List<Typed> alone = typed(usual, IntStream.range(0, raw.names().size()).boxed().toList());
    Habits proven = HabitsFinder.of(alone, usual);
    List<Integer> open =
        IntStream.range(0, alone.size())
            .filter(i -> alone.get(i).clue() instanceof Clue.Open)
            .boxed()
            .toList();
    if (proven.equals(usual) || open.isEmpty()) {
      return alone;
    }
    List<Typed> together = new ArrayList<>(alone);
    List<Typed> again = typed(proven, open);
    for (int i = 0; i < open.size(); i++) {
      together.set(open.get(i), again.get(i));
    }
    return together;
  }

  private List<Typed> typed(Habits habits, List<Integer> indices) {
    var typer = new ColumnTyper(habits);
    List<Supplier<Typed>> jobs = new ArrayList<>();
    for (int index : indices) {
      jobs.add(
          () -> {
            ctx.cancellation().check();
            Optional<ColumnType> type = Optional.ofNullable(wanted.get(raw.names().get(index)));
            return type.isPresent()
                ? typer.type(raw.column(index), type)
                : raw.plain(index).orElseGet(() -> typer.type(raw.column(index), type));
          });
    }
    return ctx.workers().all(jobs);
  }

  private void report(List<Typed> typed) {
    int words = 0;
    int columns = 0;
    for (Typed column : typed) {
      words += column.missingWords();
      columns += column.missingWords() > 0 ? 1 : 0;
      column.doubts().forEach(p -> doubts.whole(p.code(), p.args().toArray()));
      ColumnType type = column.column().type();
      column.misfits().stream()
          .forEach(row -> doubts.at(raw.line(row), Codes.MISFITS, column.column().name(), type));
    }
    if (words > 0) {
      doubts.whole(Codes.MISSING_WORDS, words, columns);
    }
  }

  private Supplier<Dataset.Profile> profiling(Typed typed) {
    return () -> profile(typed);
  }

  private Dataset.Profile profile(Typed typed) {
    ColumnFacts facts = ColumnFacts.of(typed);
    Column column = typed.column();
    RoleJudge.Judged judged = roles.judge(facts);
    return new Dataset.Profile(
        column.name(),
        column.type(),
        judged.role(),
        facts.missing(),
        facts.distinct(),
        judged.grounds());
  }
}
