package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.routing.LeftOut.Reason;
import org.signalbox.routing.Mention.Part;
import org.signalbox.task.Problem;

/**
 * The columns a model learns from, and those that it doesn't with the reason of each. What the user
 * decided goes before everything.
 *
 * @param used in the table's order
 */
record FeatureChoice(List<Trait> used, List<LeftOut> leftOut) {
  FeatureChoice {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }

  static FeatureChoice of(TableFacts facts, Trait target, Optional<Classes> classes) {
    return new Choosing(facts, target, classes).choose();
  }

  private static final class Choosing {
    private final TableFacts facts;
    private final Trait target;
    private final FeatureWish wish;
    private final Leaks leaks;
    private final List<Trait> used = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Choosing(TableFacts facts, Trait target, Optional<Classes> classes) {
      this.facts = facts;
      this.target = target;
      this.wish = facts.request().features();
      this.leaks = Leaks.of(target, classes);
    }

    FeatureChoice choose() {
      Set<String> asked = asked();
      for (Trait trait : facts.traits()) {
        if (trait == target) {
          continue;
        }
        if (wish.out().contains(trait.name())) {
          leave(trait, Reason.BY_HAND, Problem.of("SB-COLUMNS-01", trait.name()));
        } else if (asked.isEmpty()
            || asked.contains(trait.name())
            || wish.back().contains(trait.name())) {
          used.add(trait);
        } else {
          leave(trait, Reason.NOT_NAMED, Problem.of("SB-COLUMNS-02", trait.name()));
        }
      }
      if (asked.isEmpty()) {
        judge();
      }
      leftOut.sort(Comparator.comparingInt(l -> facts.trait(l.column()).index()));
      return new FeatureChoice(used, leftOut);
    }

    /** The columns to learn from that the user named; empty when all may be used. */
    private Set<String> asked() {
      if (!wish.only().isEmpty()) {
        return Set.copyOf(wish.only());
      }
      return facts.mentions().of(Part.FEATURE).stream()
          .filter(m -> m.strength() >= 0.6 && m.trait() != target)
          .map(m -> m.trait().name())
          .collect(java.util.stream.Collectors.toSet());
    }

    private void judge() {
      List<Trait> all = List.copyOf(used);
      for (Trait trait : all) {
        if (!wish.back().contains(trait.name())) {
          useless(trait).ifPresent(l -> leave(trait, l.reason(), l.words()));
        }
      }
      List<Trait> useful = List.copyOf(used);
      for (Trait trait : useful) {
        if (!wish.back().contains(trait.name())) {
          telling(trait).ifPresent(l -> leave(trait, l.reason(), l.words()));
        }
      }
      parts();
      if (used.isEmpty()) {
        // A model of what gives the target away is better than none, and the words say so.
        useful.forEach(this::restore);
      }
      duplicates();
    }

    private Optional<LeftOut> useless(Trait trait) {
      if (trait.constant()) {
        return left(trait, Reason.CONSTANT, "SB-COLUMNS-04");
      }
      if (trait.identifier()) {
        return left(trait, Reason.IDENTIFIER, "SB-COLUMNS-03");
      }
      return trait.link() ? left(trait, Reason.LINK, "SB-COLUMNS-05") : Optional.empty();
    }

    private static Optional<LeftOut> left(Trait trait, Reason reason, String code) {
      return Optional.of(new LeftOut(trait.name(), reason, Problem.of(code, trait.name())));
    }

    private Optional<LeftOut> telling(Trait trait) {
      if (Copies.copies(trait, target)) {
        Problem words = Problem.of("SB-COLUMNS-06", trait.name(), target.name());
        return Optional.of(new LeftOut(trait.name(), Reason.TARGET_COPY, words));
      }
      return leaks.in(trait).map(words -> new LeftOut(trait.name(), Reason.LEAK, words));
    }

    private void parts() {
      Optional<List<Trait>> parts = leaks.parts(used);
      if (parts.isPresent()) {
        String first = parts.get().getFirst().name();
        String second = parts.get().getLast().name();
        for (Trait part : parts.get()) {
          if (!wish.back().contains(part.name())) {
            Problem words = Problem.of("SB-COLUMNS-10", first, second, target.name());
            leave(part, Reason.LEAK, words);
          }
        }
      }
    }

    private void duplicates() {
      for (int i = 0; i < used.size(); i++) {
        Trait kept = used.get(i);
        for (Trait later : List.copyOf(used.subList(i + 1, used.size()))) {
          boolean free = !wish.back().contains(later.name());
          if (free && facts.rows() >= 30 && Copies.same(later, kept)) {
            Problem words = Problem.of("SB-COLUMNS-11", later.name(), kept.name());
            leave(later, Reason.DUPLICATE, words);
          }
        }
      }
    }

    private void leave(Trait trait, Reason reason, Problem words) {
      used.remove(trait);
      leftOut.add(new LeftOut(trait.name(), reason, words));
    }

    private void restore(Trait trait) {
      leftOut.removeIf(l -> l.column().equals(trait.name()));
      used.add(trait);
    }
  }
}
