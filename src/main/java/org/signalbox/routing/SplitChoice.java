package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/**
 * How the rows of a table may be split, from evidence alone: rows of one patient belong together,
 * rows in time are predicted forward, all others are independent. A wrong alarm changes every
 * figure of a race, so that each needs several signs at once; and none goes without its words.
 */
final class SplitChoice {
  /** Fewer groups can't be dealt out to five folds. */
  private static final int LEAST_GROUPS = 5;

  private final TableFacts facts;
  private final TabularTask task;
  private final List<Signal> signals;

  private SplitChoice(TableFacts facts, TabularTask task, List<Signal> signals) {
    this.facts = facts;
    this.task = task;
    this.signals = signals;
  }

  /** The task with its sampling, and the reasons added to {@code signals}. */
  static TabularTask of(TableFacts facts, TabularTask task, List<Signal> signals) {
    var choice = new SplitChoice(facts, task, signals);
    choice.unevenClasses();
    return choice.keyLeftOut(task.sampled(choice.sampling()));
  }

  private Sampling sampling() {
    Optional<Sampling> asked = facts.request().sampling();
    if (asked.isPresent()) {
      return byHand(asked.get());
    }
    Optional<Trait> time = time();
    if (time.isPresent() && Succession.asked(facts.ask())) {
      return ordered(time.get());
    }
    return group()
        .map(this::grouped)
        .or(
            () ->
                time.filter(t -> Succession.inOrder(t.column()))
                    .filter(_ -> Succession.hangsTogether(task))
                    .map(this::ordered))
        .orElseGet(Sampling.Independent::new);
  }

  private Sampling byHand(Sampling asked) {
    String said =
        switch (asked) {
          case Sampling.Independent _ -> "stratified";
          case Sampling.Grouped(String column) -> {
            if (facts.dataset().table().column(column).distinct() < 2) {
              throw ProblemException.of("SB-ROUTING-115", column);
            }
            yield "grouped:" + column;
          }
          case Sampling.Ordered(String column) -> {
            if (facts.dataset().table().column(column) instanceof TextColumn) {
              throw ProblemException.of("SB-ROUTING-114", column);
            }
            yield "time:" + column;
          }
        };
    signals.add(new Signal("split-by-hand", said, 0.1, Problem.of("SB-ROUTING-113", said)));
    return asked;
  }

  private Sampling grouped(Trait group) {
    String groups = Integer.toString(group.distinct());
    signals.add(
        new Signal(
            "rows-belong-together",
            group.name(),
            0.2,
            Problem.of("SB-ROUTING-110", group.name(), groups)));
    return new Sampling.Grouped(group.name());
  }

  private Sampling ordered(Trait time) {
    signals.add(
        new Signal("forward-in-time", time.name(), 0.2, Problem.of("SB-ROUTING-111", time.name())));
    return new Sampling.Ordered(time.name());
  }

  private Optional<Trait> time() {
    return facts.traits().stream()
        .filter(t -> t.time() && t.distinct() > LEAST_GROUPS && t.present() == t.column().rows())
        .findFirst();
  }

  /** A column that names whom or what several rows are about. */
  private Optional<Trait> group() {
    return facts.traits().stream()
        .filter(t -> !t.name().equals(task.target()) && GroupNames.any(t.words()))
        .filter(t -> !t.time() && t.distinct() >= LEAST_GROUPS)
        .filter(t -> t.distinct() <= t.present() / 3 && t.present() == t.column().rows())
        .max(Comparator.comparingInt(Trait::distinct))
        .filter(t -> !askedAgain(t));
  }

  /** Whether the rows to predict are of groups that are known: then the groups are no strangers. */
  private boolean askedAgain(Trait group) {
    int[] open = task.openRows();
    Column column = group.column();
    var known = new java.util.HashSet<String>();
    for (int row : task.knownRows()) {
      known.add(column.text(row));
    }
    long again = java.util.Arrays.stream(open).filter(r -> known.contains(column.text(r))).count();
    boolean most = open.length > 0 && again * 2 > open.length;
    if (most) {
      signals.add(
          new Signal("known-groups", group.name(), 0, Problem.of("SB-ROUTING-112", group.name())));
    }
    return most;
  }

  /** The name of a group can't help with a group that was never seen. */
  private TabularTask keyLeftOut(TabularTask sampled) {
    if (!(sampled.sampling() instanceof Sampling.Grouped(String column))
        || !sampled.features().contains(column)
        || sampled.features().size() == 1) {
      return sampled;
    }
    var others = new ArrayList<>(sampled.features());
    others.remove(column);
    return new TabularTask(
        sampled.table(),
        sampled.target(),
        sampled.problemType(),
        others,
        sampled.classes(),
        sampled.sampling(),
        sampled.monotone());
  }

  private void unevenClasses() {
    Imbalance.of(task)
        .filter(Imbalance::strong)
        .ifPresent(
            uneven -> {
              String share = Math.round(100 * uneven.share()) + " %";
              signals.add(
                  new Signal(
                      "uneven-classes",
                      share,
                      0,
                      Problem.of(
                          "SB-ROUTING-116", uneven.largest(), share, task.classes().size())));
            });
  }
}
