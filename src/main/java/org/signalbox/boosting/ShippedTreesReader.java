package org.signalbox.boosting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lays XGBoost's nested JSON dumps out in arrays, the two children of a node side by side. */
final class ShippedTreesReader {
  private record Node(short feature, float value, int below, boolean missingBelow) {}

  private record Waiting(JsonNode node, int place) {}

  private final List<Integer> roots = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  void add(JsonNode root) {
    roots.add(nodes.size());
    Deque<Waiting> waiting = new ArrayDeque<>();
    waiting.add(new Waiting(root, reserve()));
    while (!waiting.isEmpty()) {
      Waiting next = waiting.remove();
      JsonNode node = next.node();
      if (node.has("leaf")) {
        float leaf = Float.parseFloat(node.get("leaf").asString());
        nodes.set(next.place(), new Node((short) -1, leaf, 0, false));
      } else {
        JsonNode yes = child(node, "yes");
        JsonNode no = child(node, "no");
        int below = reserve();
        waiting.add(new Waiting(yes, below));
        waiting.add(new Waiting(no, reserve()));
        nodes.set(next.place(), split(node, below));
      }
    }
  }

  private static Node split(JsonNode node, int below) {
    short feature = Short.parseShort(node.get("split").asString().replaceFirst("^f", ""));
    float value = Float.parseFloat(node.get("split_condition").asString());
    boolean missingBelow = node.get("missing").asInt() == node.get("yes").asInt();
    return new Node(feature, value, below, missingBelow);
  }

  private static JsonNode child(JsonNode node, String side) {
    int id = node.get(side).asInt();
    for (JsonNode child : node.get("children")) {
      if (child.get("nodeid").asInt() == id) {
        return child;
      }
    }
    throw new IllegalArgumentException("no node " + id);
  }

  private int reserve() {
    nodes.add(new Node((short) -1, 0, 0, false));
    return nodes.size() - 1;
  }

  ShippedTrees trees(int outputs) {
    int n = nodes.size();
    short[] feature = new short[n];
    float[] value = new float[n];
    int[] below = new int[n];
    boolean[] missingBelow = new boolean[n];
    for (int i = 0; i < n; i++) {
      Node node = nodes.get(i);
      feature[i] = node.feature();
      value[i] = node.value();
      below[i] = node.below();
      missingBelow[i] = node.missingBelow();
    }
    int[] starts = roots.stream().mapToInt(Integer::intValue).toArray();
    return new ShippedTrees(outputs, starts, feature, value, below, missingBelow);
  }
}
