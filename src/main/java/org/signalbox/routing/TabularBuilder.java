package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Mention.Part;
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
    List<String> features = features(facts, trait, signals);
    if (features.isEmpty()) {
      return Draft.asking("SB-ROUTING-12", trait.name());
    }
    var plain =
        new TabularTask(
            facts.dataset().table(),
            trait.name(),
            type(classes),
            features,
            classes.map(Classes::names).orElse(List.of()));
    TabularTask task = SplitChoice.of(facts, plain, signals);
    return Draft.of(task, Optional.of(trait.name()), signals, sureness(target))
        .with(Draft.Axis.key(facts.key().filter(k -> k != trait)));
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

  private static List<String> features(TableFacts facts, Trait target, List<Signal> signals) {
    List<Trait> named =
        facts.mentions().of(Part.FEATURE).stream()
            .filter(m -> m.strength() >= 0.6 && m.trait() != target)
            .map(Mention::trait)
            .distinct()
            .toList();
    List<Trait> usable = named.isEmpty() ? facts.others(List.of(target)) : named;
    List<Trait> copies =
        named.isEmpty()
            ? usable.stream().filter(t -> Copies.copies(t, target)).toList()
            : List.of();
    List<Trait> honest = usable.stream().filter(t -> !copies.contains(t)).toList();
    if (!copies.isEmpty() && !honest.isEmpty()) {
      String names = String.join(", ", copies.stream().map(Trait::name).toList());
      signals.add(new Signal("copy-of-target", names, -0.2, Problem.of("SB-ROUTING-64", names)));
    }
    leftOut(facts, target, signals);
    return (honest.isEmpty() ? usable : honest).stream().map(Trait::name).toList();
  }

  private static void leftOut(TableFacts facts, Trait target, List<Signal> signals) {
    List<String> keys = names(facts, target, Trait::identifier);
    if (!keys.isEmpty()) {
      String names = String.join(", ", keys);
      signals.add(new Signal("keys-left-out", names, 0, Problem.of("SB-ROUTING-65", names)));
    }
    List<String> constants = names(facts, target, Trait::constant);
    if (!constants.isEmpty()) {
      String names = String.join(", ", constants);
      signals.add(new Signal("constants-left-out", names, 0, Problem.of("SB-ROUTING-66", names)));
    }
  }

  private static List<String> names(
      TableFacts facts, Trait target, java.util.function.Predicate<Trait> test) {
    return facts.traits().stream()
        .filter(t -> t != target && test.test(t))
        .map(Trait::name)
        .limit(5)
        .toList();
  }
}
