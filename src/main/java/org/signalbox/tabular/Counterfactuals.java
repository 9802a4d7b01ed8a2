package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

/**
 * What would change a prediction (Wachter, Mittelstadt and Russell 2017, "Counterfactual
 * Explanations without Opening the Black Box"). The search tries values that occur in the data, one
 * column first, then pairs and more; like growing spheres (Laugel et al. 2018) it then takes back
 * every change that is not needed and moves numbers as little as it can. Each result was predicted
 * again.
 */
public final class Counterfactuals {
  /** The most columns that differ. */
  public static final int MOST_CHANGES = 4;

  private static final int MOST_ROWS = 1000;
  private static final int VALUES = 16;
  private static final int BEAM = 4;
  private static final int WANTED = 3;

  private final TrialRows rows;
  private final Goal goal;
  private final Set<String> fixed;
  private final RunContext context;

  private Counterfactuals(TrialRows rows, Goal goal, Set<String> fixed, RunContext context) {
    this.rows = rows;
    this.goal = goal;
    this.fixed = Set.copyOf(fixed);
    this.context = context;
  }

  /**
   * @param data rows whose values may be taken
   * @param row one row
   * @param fixed columns that must stay as they are
   * @return up to three with different columns, the least change first; empty when none was found
   */
  public static List<Counterfactual> of(
      HeldModel model, Table data, Question question, RunContext context) {
    Table sample = data.pick(PartialDependence.even(data.rows(), MOST_ROWS));
    TrialRows rows = new TrialRows(model, sample, question.row());
    return new Counterfactuals(rows, question.goal(), question.fixed(), context).search(model);
  }

  /**
   * @param row one row
   * @param fixed columns that must stay as they are
   */
  public record Question(Table row, Goal goal, Set<String> fixed) {
    public Question {
      fixed = Set.copyOf(fixed);
    }
  }

  private List<Counterfactual> search(HeldModel model) {
    TriedRow start = rows.start(context);
    List<TriedRow> found = new ArrayList<>();
    List<TriedRow> beam = List.of(start);
    for (int step = 0; step < MOST_CHANGES && found.size() < WANTED; step++) {
      context.done((double) step / MOST_CHANGES);
      List<TriedRow> asked = rows.ask(steps(beam), context);
      found.addAll(asked.stream().filter(t -> goal.reached(t.outputs())).toList());
      beam = best(asked);
    }
    found.sort(Comparator.comparingDouble(rows::cost));
    List<TriedRow> different = different(found);
    List<Counterfactual> told = new ArrayList<>();
    for (TriedRow trial : different) {
      checked(model, start, nearest(shortened(trial))).ifPresent(told::add);
    }
    return told;
  }

  /** Every beam row with one more column changed. */
  private List<TriedRow> steps(List<TriedRow> beam) {
    List<TriedRow> steps = new ArrayList<>();
    for (int c = 0; c < rows.columns().size(); c++) {
      Column column = rows.columns().get(c);
      if (fixed.contains(column.name())) {
        continue;
      }
      int[] values = Levels.of(column, VALUES);
      for (TriedRow trial : beam) {
        if (trial.cells()[c] == rows.last()) {
          for (int value : values) {
            if (!rows.same(c, value, rows.last())) {
              steps.add(trial.with(c, value));
            }
          }
        }
      }
    }
    return steps;
  }

  /** The nearest to the goal, each with another set of columns. */
  private List<TriedRow> best(List<TriedRow> asked) {
    Set<List<Integer>> seen = new HashSet<>();
    return asked.stream()
        .filter(t -> !goal.reached(t.outputs()))
        .sorted(Comparator.comparingDouble(t -> -goal.nearness(t.outputs())))
        .filter(t -> seen.add(t.changed(rows.last())))
        .limit(BEAM)
        .toList();
  }

  private List<TriedRow> different(List<TriedRow> found) {
    Set<List<Integer>> seen = new HashSet<>();
    return found.stream().filter(t -> seen.add(t.changed(rows.last()))).limit(WANTED).toList();
  }

  /** Without the changes that are not needed. */
  private TriedRow shortened(TriedRow trial) {
    TriedRow kept = trial;
    for (int column : trial.changed(rows.last())) {
      TriedRow without = rows.ask(List.of(kept.with(column, rows.last())), context).getFirst();
      if (goal.reached(without.outputs()) && !without.changed(rows.last()).isEmpty()) {
        kept = without;
      }
    }
    return kept;
  }

  /** Numbers and times no further from where they were than needed. */
  private TriedRow nearest(TriedRow trial) {
    TriedRow kept = trial;
    for (int column : trial.changed(rows.last())) {
      if (rows.columns().get(column) instanceof TextColumn) {
        continue;
      }
      List<TriedRow> nearer = new ArrayList<>();
      for (int row : rows.between(column, kept.cells()[column], VALUES)) {
        nearer.add(kept.with(column, row));
      }
      TriedRow current = kept;
      kept =
          rows.ask(nearer, context).stream()
              .filter(t -> goal.reached(t.outputs()))
              .findFirst()
              .orElse(current);
    }
    return kept;
  }

  /** The row as its own table, predicted again. */
  private java.util.Optional<Counterfactual> checked(
      HeldModel model, TriedRow start, TriedRow trial) {
    Table row = rows.table(List.of(trial));
    double[] after = model.outputs(row, Share.silent(context))[0];
    List<Counterfactual.Change> changes = new ArrayList<>();
    for (int c : trial.changed(rows.last())) {
      Column column = rows.columns().get(c);
      changes.add(
          new Counterfactual.Change(
              column.name(), column.text(rows.last()), column.text(trial.cells()[c])));
    }
    return goal.reached(after)
        ? java.util.Optional.of(new Counterfactual(changes, row, start.outputs(), after))
        : java.util.Optional.empty();
  }
}
