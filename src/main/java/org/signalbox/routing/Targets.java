package org.signalbox.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Mention.Part;
import org.signalbox.task.Problem;

/** Chooses the column to predict: set by hand, named in the request, label-like, or the last. */
final class Targets {
  private Targets() {}

  static Optional<Target> choose(TableFacts facts) {
    if (facts.request().target().isPresent()) {
      Trait trait = facts.trait(facts.request().target().get());
      return Optional.of(target(trait, 5, "set-by-hand", "SB-ROUTING-43"));
    }
    Optional<Target> named =
        facts.mentions().of(Part.TARGET).stream()
            .filter(m -> !m.trait().time() && (!m.trait().constant() || m.strength() >= 1))
            .filter(m -> m.strength() > 0.4 && !m.trait().sentences())
            .max(Comparator.comparingDouble(m -> m.strength() + worth(m.trait())))
            .map(m -> target(m.trait(), 3 * m.strength(), "named-in-request", "SB-ROUTING-42"));
    return named.or(() -> assumed(facts));
  }

  /** Breaks ties among names: a column that can be predicted, and looks like a label. */
  private static double worth(Trait trait) {
    return (trait.predictable() ? 0.5 : 0) + 0.02 * trait.label();
  }

  /** Without a word of the user: the name that looks most like a label, else the last column. */
  private static Optional<Target> assumed(TableFacts facts) {
    List<Trait> traits = facts.traits();
    Optional<Trait> best =
        traits.stream()
            .filter(Trait::predictable)
            .filter(t -> notAFeature(t, facts))
            .max(Comparator.comparingDouble(t -> label(t, traits) + place(t, traits)));
    return best.map(
        t ->
            label(t, traits) >= 1
                ? target(
                    t, Math.min(2.4, 0.8 * label(t, traits)), "label-like-name", "SB-ROUTING-40")
                : target(t, 0.5, "last-column", "SB-ROUTING-41"));
  }

  private static boolean notAFeature(Trait trait, TableFacts facts) {
    return facts.mentions().of(Part.FEATURE).stream().noneMatch(m -> m.trait() == trait);
  }

  /**
   * A class at either end of a table is what it is about; among the other columns it is one of the
   * features, such as the class of a car or of a ticket.
   */
  private static double label(Trait trait, List<Trait> traits) {
    boolean end = trait.index() == 0 || trait.index() == traits.size() - 1;
    boolean inside = !end && trait.words().size() == 1 && trait.named(LabelNames.KINDS_INSIDE);
    return inside ? Math.min(0.9, trait.label()) : trait.label();
  }

  private static double place(Trait trait, List<Trait> traits) {
    int fromEnd = traits.size() - 1 - trait.index();
    double wordsFirst = trait.numeric() ? 0 : 0.1;
    return switch (fromEnd) {
      case 0 -> 1.3 + wordsFirst + (trait.distinct() == 2 ? 0.4 : 0);
      case 1 -> 0.4;
      default -> trait.index() == 0 ? 0.35 : 0.3 / (1 + fromEnd);
    };
  }

  private static Target target(Trait trait, double strength, String name, String code) {
    return new Target(
        trait, strength, new Signal(name, trait.name(), strength, Problem.of(code, trait.name())));
  }
}
