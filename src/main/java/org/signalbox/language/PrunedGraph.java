package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A graph without what its remaining outputs don't need; the runtime itself would compute it. */
final class PrunedGraph {
  private PrunedGraph() {}

  /** What fills the memory of keys and values, without the head and all else. */
  static ModelProto reading(ModelProto model) {
    GraphProto body = of(model.getGraph(), output -> output.startsWith("present."));
    return model.toBuilder().setGraph(body).build();
  }

  /** Keeps the outputs whose names pass, and what they are computed from. */
  static GraphProto of(GraphProto graph, Predicate<String> outputs) {
    GraphProto.Builder kept = graph.toBuilder().clearOutput().clearNode().clearInput();
    graph.getOutputList().stream().filter(o -> outputs.test(o.getName())).forEach(kept::addOutput);
    Set<String> needed = new HashSet<>();
    kept.getOutputList().forEach(output -> needed.add(output.getName()));
    Deque<NodeProto> nodes = new ArrayDeque<>();
    List<NodeProto> backwards = new ArrayList<>(graph.getNodeList());
    Collections.reverse(backwards);
    for (NodeProto node : backwards) {
      if (node.getOutputList().stream().anyMatch(needed::contains)) {
        node.getInputList().stream().filter(name -> !name.isEmpty()).forEach(needed::add);
        nodes.addFirst(node);
      }
    }
    kept.addAllNode(nodes);
    graph.getInputList().stream()
        .filter(input -> needed.contains(input.getName()))
        .forEach(kept::addInput);
    kept.clearInitializer();
    graph.getInitializerList().stream()
        .filter(tensor -> needed.contains(tensor.getName()))
        .forEach(kept::addInitializer);
    return kept.build();
  }
}
