package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.routing.Mention.Part;
import org.signalbox.task.Dataset;

/**
 * A table with the request about it, read once.
 *
 * @param layout the series it holds, if it can be read so
 */
record TableFacts(
    Dataset dataset,
    List<Trait> traits,
    Request request,
    Ask ask,
    Mentions mentions,
    Optional<Layout> layout) {
  static TableFacts of(Dataset dataset, Request request) {
    var traits = new ArrayList<Trait>();
    for (int i = 0; i < dataset.table().columns().size(); i++) {
      traits.add(Trait.of(i, dataset.table().columns().get(i), dataset.profiles().get(i)));
    }
    Ask ask = Ask.of(request.text());
    return new TableFacts(
        dataset,
        List.copyOf(traits),
        request,
        ask,
        Mentions.of(ask, traits),
        Layouts.find(traits, request).or(() -> Layouts.byOrder(traits, ask)));
  }

  int rows() {
    return dataset.table().rows();
  }

  Trait trait(String name) {
    return traits.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** The target set by hand, else the one the request names. */
  Optional<Trait> askedTarget() {
    return request
        .target()
        .map(this::trait)
        .or(
            () ->
                mentions
                    .strongest(Part.TARGET)
                    .filter(m -> m.strength() > 0.4)
                    .map(Mention::trait));
  }

  /** The column of sentences with the longest cells. */
  Optional<Trait> sentences() {
    return traits.stream()
        .filter(t -> t.sentences() && !isTarget(t))
        .max(Comparator.comparingDouble(t -> t.sample().characters()));
  }

  private boolean isTarget(Trait trait) {
    return request.target().filter(trait.name()::equals).isPresent();
  }

  /** A column whose different rows give each row a key. */
  Optional<Trait> key() {
    return traits.stream()
        .filter(Trait::identifier)
        .min(Comparator.comparingInt((Trait t) -> Names.identifies(t.words()) ? 0 : 1));
  }

  /** Columns other than these that a model could learn from. */
  List<Trait> others(List<Trait> used) {
    return traits.stream()
        .filter(t -> !used.contains(t) && !t.constant() && !t.identifier() && !t.link())
        .toList();
  }
}
