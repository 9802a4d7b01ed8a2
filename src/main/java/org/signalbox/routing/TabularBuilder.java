package org.signalbox.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TabularTask;

/** Makes a prediction task of a table: the target, its kind, and the columns to learn from. */
final class TabularBuilder {
  private static final int MOST_CLASSES = 1000;

  private TabularBuilder() {}

  static Draft build(TableFacts facts, Target target) {
    Trait trait = target.trait();
    if (trait.time()) {
      return Draft.asking("SB-ROUTING-18", trait.name());
    }
    if (trait.constant()) {
      return Draft.asking("SB-ROUTING-10", trait.name());
    }
    Optional<Classes> classes = Classes.of(trait, facts.ask());
    if (classes.map(c -> c.names().size()).orElse(0) > MOST_CLASSES) {
      return Draft.asking("SB-ROUTING-13", trait.name(), Integer.toString(trait.distinct()));
    }
    var signals = new ArrayList<Signal>();
    signals.add(classes.map(Classes::signal).orElseGet(() -> amounts(trait)));
    FeatureChoice choice = FeatureChoice.of(facts, trait, classes);
    if (choice.used().isEmpty()) {
      return Draft.asking("SB-ROUTING-12", trait.name()).leaving(choice.leftOut());
    }
    signals.addAll(leftOut(choice));
    var plain =
        new TabularTask(
            facts.dataset().table(),
            trait.name(),
            type(classes),
            choice.used().stream().map(Trait::name).toList(),
            classes.map(Classes::names).orElse(List.of()));
    TabularTask task = SplitChoice.of(facts, plain, signals);
    return Draft.of(task, Optional.of(trait.name()), signals, sureness(target))
        .with(Draft.Axis.key(facts.key().filter(k -> k != trait)))
        .leaving(choice.leftOut());
  }

  private static ProblemType type(Optional<Classes> classes) {
    return classes
        .map(
            c ->
                c.names().size() == 2
                    ? ProblemType.BINARY_CLASSIFICATION
                    : ProblemType.MULTICLASS_CLASSIFICATION)
        .orElse(ProblemType.REGRESSION);
  }

  private static double sureness(Target target) {
    return Math.min(0.98, 0.6 + 0.15 * target.strength());
  }

  private static Signal amounts(Trait trait) {
    return new Signal("amounts", trait.name(), 0.5, Problem.of("SB-ROUTING-68", trait.name()));
  }

  /** One line a kind of reason, so that the evidence stays readable. */
  private static List<Signal> leftOut(FeatureChoice choice) {
    return Stream.of(
            signal(
                choice,
                "copy-of-target",
                -0.2,
                "SB-ROUTING-64",
                EnumSet.of(LeftOut.Reason.TARGET_COPY, LeftOut.Reason.LEAK)),
            signal(
                choice, "keys-left-out", 0, "SB-ROUTING-65", EnumSet.of(LeftOut.Reason.IDENTIFIER)),
            signal(
                choice,
                "constants-left-out",
                0,
                "SB-ROUTING-66",
                EnumSet.of(LeftOut.Reason.CONSTANT)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Signal> signal(
      FeatureChoice choice, String name, double weight, String code, Set<LeftOut.Reason> reasons) {
    String names =
        choice.leftOut().stream()
            .filter(l -> reasons.contains(l.reason()))
            .map(LeftOut::column)
            .limit(5)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Signal(name, names, weight, Problem.of(code, names)));
  }
}
