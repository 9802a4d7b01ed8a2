package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;

/**
 * A stored graph with the 4-bit products at accuracy level 1, which keeps activations in float
 * instead of 8 bits. The 8-bit products, output projection and head, stay as they are: their error
 * is a small part and their time would grow most.
 */
final class ExactGraph {
  private static final int FLOAT_ACTIVATIONS = 1;
  private static final int FOUR_BITS = 4;

  private ExactGraph() {}

  /** Its weights stay in the files beside the stored graph. */
  static ModelProto of(StoredGraph source) {
    GraphProto.Builder graph = source.model().getGraph().toBuilder();
    graph.getNodeBuilderList().stream()
        .filter(node -> node.getOpType().equals("MatMulNBits"))
        .filter(node -> StoredGraph.attribute(node.build(), "bits") == FOUR_BITS)
        .forEach(ExactGraph::loosen);
    return source.model().toBuilder().setGraph(graph).build();
  }

  /** The same without a head, for reading only. */
  static ModelProto reading(StoredGraph source) {
    return PrunedGraph.reading(of(source));
  }

  private static void loosen(NodeProto.Builder node) {
    for (AttributeProto.Builder attribute : node.getAttributeBuilderList()) {
      if (attribute.getName().equals("accuracy_level")) {
        attribute.setI(FLOAT_ACTIVATIONS);
      }
    }
  }
}
