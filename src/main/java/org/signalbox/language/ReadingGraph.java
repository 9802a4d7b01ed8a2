package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What fills the memory of keys and values, without the head. From the last attention on only the
 * tokens that are asked for go through, so that their place before the head costs next to nothing.
 */
final class ReadingGraph {
  private ReadingGraph() {}

  /** Its outputs are {@code present.L.key|value} and {@value LlamaGraph#ASKED} [1, N, hidden]. */
  static ModelProto of(ModelProto model) {
    GraphProto graph = model.getGraph();
    List<NodeProto> nodes = new ArrayList<>(graph.getNodeList());
    int last = last(nodes, "GroupQueryAttention");
    List<NodeProto> narrowed = new ArrayList<>(nodes.subList(0, last + 1));
    Set<String> known = new HashSet<>();
    narrowed.forEach(node -> known.addAll(node.getOutputList()));
    known.remove("");
    Set<String> gathered = new HashSet<>();
    for (NodeProto node : nodes.subList(last + 1, nodes.size())) {
      if (node.getOutputList().contains(LlamaGraph.ASKED)) {
        narrowed.add(same(node));
        break;
      }
      NodeProto.Builder copy = node.toBuilder();
      for (int i = 0; i < node.getInputCount(); i++) {
        String name = node.getInput(i);
        if (known.contains(name)) {
          if (gathered.add(name)) {
            narrowed.add(gather(name));
          }
          copy.setInput(i, asked(name));
        }
      }
      narrowed.add(copy.build());
    }
    GraphProto.Builder body = graph.toBuilder().clearNode().addAllNode(narrowed);
    body.addOutput(LlamaGraph.hidden(graph, LlamaGraph.ASKED));
    GraphProto pruned =
        PrunedGraph.of(
            body.build(),
            output -> output.startsWith("present.") || output.equals(LlamaGraph.ASKED));
    return model.toBuilder().setGraph(pruned).build();
  }

  private static int last(List<NodeProto> nodes, String operator) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i).getOpType().equals(operator)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no " + operator);
  }

  private static String asked(String name) {
    return name + ".asked";
  }

  private static NodeProto gather(String name) {
    OnnxGraph graph = new OnnxGraph("gather");
    graph.node("Gather", name, "positions").set("axis", 1).to(asked(name));
    return graph.model().getGraph().getNode(0);
  }

  /** The rows were chosen before. */
  private static NodeProto same(NodeProto gather) {
    return NodeProto.newBuilder()
        .setOpType("Identity")
        .setName(gather.getName())
        .addInput(gather.getInput(0))
        .addOutput(gather.getOutput(0))
        .build();
  }
}
