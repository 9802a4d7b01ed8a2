package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * A stored graph with the 4-bit products at accuracy level 1, which keeps activations in float
 * instead of 8 bits. The 8-bit products, output projection and head, stay as they are: their error
 * is a small part and their time would grow most.
 */
final class ExactGraph {
  private static final int FLOAT_ACTIVATIONS = 1;
  private static final int FOUR_BITS = 4;

  private ExactGraph() {}

  /** The graph's bytes; its weights stay in the files beside it. */
  static byte[] of(Path graph) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(graph)).toBuilder();
      model.getGraphBuilder().getNodeBuilderList().stream()
          .filter(node -> node.getOpType().equals("MatMulNBits"))
          .filter(node -> attribute(node, "bits") == FOUR_BITS)
          .forEach(ExactGraph::loosen);
      return model.build().toByteArray();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of("SB-LANGUAGE-05", graph.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static long attribute(NodeProto.Builder node, String name) {
    return node.getAttributeList().stream()
        .filter(a -> a.getName().equals(name))
        .mapToLong(AttributeProto::getI)
        .findFirst()
        .orElse(0);
  }

  private static void loosen(NodeProto.Builder node) {
    for (AttributeProto.Builder attribute : node.getAttributeBuilderList()) {
      if (attribute.getName().equals("accuracy_level")) {
        attribute.setI(FLOAT_ACTIVATIONS);
      }
    }
  }
}
