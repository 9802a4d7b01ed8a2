package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts a graph made here into the two halves of its layers and its head. The parts can be loaded at
 * the same time, and the head can follow another graph over the same layers.
 */
final class GraphCut {
  private final ModelProto model;
  private final List<NodeProto> nodes;

  private GraphCut(ModelProto model) {
    this.model = model;
    nodes = model.getGraph().getNodeList();
  }

  /**
   * @return the parts in the order in which they run; a single layer is not cut
   */
  static List<ModelProto> of(ModelProto model) {
    GraphCut cut = new GraphCut(model);
    int layers =
        (int) cut.nodes.stream().filter(n -> n.getOpType().equals("GroupQueryAttention")).count();
    int middle = cut.after(LayerGraph.residual(layers / 2 - 1));
    int head = cut.after(LlamaGraph.ASKED);
    return List.of(cut.part(0, middle), cut.part(middle, head), cut.part(head, cut.nodes.size()));
  }

  private int after(String value) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).getOutputList().contains(value)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no node makes " + value);
  }

  private ModelProto part(int from, int to) {
    GraphProto graph = model.getGraph();
    Set<String> made = made(from, to);
    Set<String> used = used(from, to);
    GraphProto.Builder part =
        graph.toBuilder().clearNode().clearInput().clearOutput().clearInitializer();
    part.addAllNode(nodes.subList(from, to));
    graph.getInputList().stream().filter(i -> used.contains(i.getName())).forEach(part::addInput);
    graph.getOutputList().stream().filter(o -> made.contains(o.getName())).forEach(part::addOutput);
    graph.getInitializerList().stream()
        .filter(tensor -> used.contains(tensor.getName()))
        .forEach(part::addInitializer);
    crossing(0, from, used).forEach(name -> part.addInput(LlamaGraph.hidden(graph, name)));
    crossing(from, to, used(to, nodes.size()))
        .forEach(name -> part.addOutput(LlamaGraph.hidden(graph, name)));
    return model.toBuilder().setGraph(part).build();
  }

  private Set<String> crossing(int from, int to, Set<String> used) {
    Set<String> crossing = new TreeSet<>(made(from, to));
    crossing.retainAll(used);
    return crossing;
  }

  private Set<String> made(int from, int to) {
    Set<String> made = new HashSet<>();
    nodes.subList(from, to).forEach(node -> made.addAll(node.getOutputList()));
    made.remove("");
    return made;
  }

  private Set<String> used(int from, int to) {
    Set<String> used = new HashSet<>();
    nodes.subList(from, to).forEach(node -> used.addAll(node.getInputList()));
    return used;
  }
}
