package org.signalbox.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Counterfactuals;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.HeldModel;
import org.signalbox.task.Attributions;

/** An explanation in words. */
record ExplainText(Terminal terminal, Explained told) {
  void print() {
    HeldModel model = told.model();
    Facts facts = model.facts();
    terminal.line(
        terminal.bold(
            words(
                "model",
                terminal.name(model.card()),
                model.schema().target(),
                facts.rows(),
                facts.source())));
    facts
        .quality()
        .ifPresent(
            q ->
                terminal.line(
                    words("quality", q.metric(), interval(q.value(), q.low(), q.high()))));
    drives();
    told.one().ifPresent(this::row);
    told.along().ifPresent(this::along);
  }

  private void drives() {
    TextGrid grid = new TextGrid(List.of(words("column"), words("moves"), words("shuffled")), 0);
    for (Facts.Drive drive : told.rows().drives()) {
      grid.row(
          drive.column(),
          number(drive.weight()),
          told.rise(drive.column()).map(r -> interval(r.mean(), r.low(), r.high())).orElse(""));
    }
    terminal.line(terminal.dim(unit(told.rows())));
    grid.print(terminal);
  }

  private void row(Explained.One one) {
    Explanation row = one.row();
    Attributions given = row.attributions();
    terminal.line("");
    terminal.line(terminal.bold(words("row", one.number(), predicted(row))));
    if (row.told()) {
      TextGrid grid = new TextGrid(List.of(words("column"), words("value"), words("adds")), 1);
      double[] parts = given.perRow()[0];
      IntStream.range(0, parts.length)
          .boxed()
          .sorted(Comparator.comparingDouble(f -> -Math.abs(parts[f])))
          .forEach(
              f ->
                  grid.row(
                      given.features().get(f),
                      row.rows().column(given.features().get(f)).text(0),
                      signed(parts[f])));
      grid.print(terminal);
    }
    if (given.bases().length > 0) {
      double sum =
          given.bases()[0]
              + IntStream.range(0, given.features().size())
                  .mapToDouble(f -> given.perRow()[0][f])
                  .sum();
      terminal.line(words("base", number(given.bases()[0])) + ", " + words("sum", number(sum)));
    }
    one.changes().forEach(this::change);
    if (one.changes().isEmpty() && !told.model().schema().classes().isEmpty()) {
      terminal.line(words("nothing", Counterfactuals.MOST_CHANGES));
    }
  }

  private String predicted(Explanation row) {
    List<String> classes = told.model().schema().classes();
    return classes.isEmpty()
        ? number(row.predicted(0))
        : classes.get(row.output(0)) + " " + percent(row.predicted(0));
  }

  private void change(Counterfactual found) {
    List<String> classes = told.model().schema().classes();
    int best =
        IntStream.range(0, classes.size())
            .boxed()
            .max(Comparator.comparingDouble(k -> found.after()[k]))
            .orElse(0);
    String becomes = classes.get(best) + " " + percent(found.after()[best]);
    String changes =
        found.changes().stream()
            .map(c -> words("set", c.column(), c.from(), c.to()))
            .collect(Collectors.joining(", "));
    terminal.line(words("change", becomes, changes));
  }

  private void along(Dependence along) {
    terminal.line("");
    TextGrid grid = new TextGrid(List.of(along.column().name(), words("at")), 0);
    for (int k = 0; k < along.labels().size(); k++) {
      grid.row(along.labels().get(k), number(along.mean()[k]));
    }
    grid.print(terminal);
  }

  private String unit(Explanation rows) {
    List<String> classes = told.model().schema().classes();
    String target = classes.isEmpty() ? told.model().schema().target() : classes.getLast();
    return words("unit." + rows.attributions().scale().name(), target);
  }

  private String interval(double value, double low, double high) {
    return number(value) + " " + terminal.figures().interval(low, high).text();
  }

  private String signed(double value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  private String number(double value) {
    return terminal.figures().number(value).text();
  }

  private String percent(double share) {
    return terminal.figures().percent(share).text();
  }

  private String words(String key, Object... args) {
    return terminal.sentence("cli.explain." + key, args);
  }
}
