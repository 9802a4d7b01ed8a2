package org.signalbox.task;

import java.util.List;
import java.util.Optional;

/**
 * A tree of questions that is small enough to be read and drawn.
 *
 * @param nodes the root first; children come after their parent
 * @param classes what the shares of a node stand for; empty in a regression
 */
public record DecisionTree(List<Node> nodes, List<String> classes) {
  public DecisionTree {
    nodes = List.copyOf(nodes);
    classes = List.copyOf(classes);
    for (int i = 0; i < nodes.size(); i++) {
      int from = i;
      nodes
          .get(i)
          .question()
          .ifPresent(
              q -> {
                if (q.yes() <= from || q.no() <= from) {
                  throw new IllegalArgumentException("a child before its parent: " + from);
                }
              });
    }
  }

  /**
   * A group of rows.
   *
   * @param rows how many learned rows came here
   * @param outputs share of each class among them, or their mean
   * @param question what parts them; empty in a leaf
   */
  public record Node(int rows, double[] outputs, Optional<Question> question) {}

  /** What parts the rows of a node. */
  public sealed interface Question {
    /** The column that is looked at, or a part of it, such as "sold month". */
    String feature();

    /** Where rows without a value go. */
    Missing missing();

    /** Index of the node to which rows go for which it is true. */
    int yes();

    /** Index of the node to which all other rows go. */
    int no();
  }

  /** Whether the value is at most {@code limit}. */
  public record AtMost(String feature, double limit, Missing missing, int yes, int no)
      implements Question {}

  /** Whether the value is one of these; values never seen are not. */
  public record OneOf(String feature, List<String> values, Missing missing, int yes, int no)
      implements Question {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The side of rows without a value. */
  public enum Missing {
    YES,
    NO
  }
}
