package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.boosting.FeatureType;
import org.signalbox.task.DecisionTree;
import org.signalbox.task.DecisionTree.Missing;
import org.signalbox.task.DecisionTree.Question;

/** Turns bins back into values and words that people know. */
record TreePicture(LearnedShallow learned, TableEncoder encoder) {
  DecisionTree drawn(List<String> classes) {
    ForestTree tree = learned.tree();
    List<DecisionTree.Node> nodes = new ArrayList<>();
    for (int node = 0; node < tree.slots().length; node++) {
      int first = node * tree.outputs();
      double[] outputs =
          IntStream.range(0, tree.outputs()).mapToDouble(k -> tree.means()[first + k]).toArray();
      Optional<Question> question =
          tree.slots()[node] < 0 ? Optional.empty() : Optional.of(question(node));
      nodes.add(new DecisionTree.Node(learned.counts()[node], outputs, question));
    }
    return new DecisionTree(nodes, classes);
  }

  private Question question(int node) {
    int slot = learned.tree().slots()[node];
    Slot what = learned.facts().bins().slots().get(slot);
    return what.type() == FeatureType.NUMBER ? atMost(node, what) : oneOf(node, slot, what);
  }

  private boolean left(int node, int bin) {
    return Split.goesLeft(learned.tree().bits(), node * ForestTree.WORDS, bin);
  }

  private Question atMost(int node, Slot what) {
    float[] cuts = learned.facts().bins().cuts()[learned.tree().slots()[node]];
    int last = 0;
    while (last < cuts.length && left(node, last + 1)) {
      last++;
    }
    boolean none = !left(node, 0);
    double limit =
        none
            ? Double.NEGATIVE_INFINITY
            : last < cuts.length ? cuts[last] : Double.POSITIVE_INFINITY;
    int yes = learned.tree().lefts()[node];
    return new DecisionTree.AtMost(what.name(), limit, missing(node, true), yes, yes + 1);
  }

  /** The side that is listed is the one without the rare words, which have no names. */
  private Question oneOf(int node, int slot, Slot what) {
    List<Optional<String>> names = encoder.levels(slot);
    boolean listed =
        IntStream.range(0, what.levels())
            .noneMatch(code -> left(node, code) && names.get(code).isEmpty());
    List<String> values =
        IntStream.range(0, what.levels())
            .filter(code -> left(node, code) == listed)
            .mapToObj(names::get)
            .flatMap(Optional::stream)
            .toList();
    int left = learned.tree().lefts()[node];
    Missing missing = missing(node, listed);
    return listed
        ? new DecisionTree.OneOf(what.name(), values, missing, left, left + 1)
        : new DecisionTree.OneOf(what.name(), values, missing, left + 1, left);
  }

  private Missing missing(int node, boolean yesIsLeft) {
    return left(node, Bins.MISSING) == yesIsLeft ? Missing.YES : Missing.NO;
  }
}
