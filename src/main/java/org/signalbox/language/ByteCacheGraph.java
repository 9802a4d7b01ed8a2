package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;

/**
 * A stored graph with keys and values in signed bytes, one scale a channel: a quarter of the memory
 * that each written token reads.
 */
final class ByteCacheGraph {
  private static final int KEY_SCALE = 12;
  private static final int VALUE_SCALE = 13;

  private ByteCacheGraph() {}

  static ModelProto of(StoredGraph source, KvScales scales) {
    GraphProto.Builder graph = source.model().getGraph().toBuilder();
    graph.getInputBuilderList().forEach(ByteCacheGraph::narrow);
    graph.getOutputBuilderList().forEach(ByteCacheGraph::narrow);
    for (int layer = 0; layer < scales.layers(); layer++) {
      graph.addInitializer(
          PlainTensors.scales(name(layer, "key"), scales.heads(), scales.key(layer)));
      graph.addInitializer(
          PlainTensors.scales(name(layer, "value"), scales.heads(), scales.value(layer)));
    }
    for (NodeProto.Builder node : graph.getNodeBuilderList()) {
      if (node.getOpType().equals("GroupQueryAttention")) {
        attend(node);
      }
    }
    return source.model().toBuilder().setGraph(graph).build();
  }

  private static String name(int layer, String part) {
    return LlamaGraph.past(layer, part) + ".scale";
  }

  private static void narrow(ValueInfoProto.Builder value) {
    if (value.getName().startsWith("past_key_values.") || value.getName().startsWith("present.")) {
      value.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.INT8.getNumber());
    }
  }

  private static void attend(NodeProto.Builder node) {
    while (node.getInputCount() <= VALUE_SCALE) {
      node.addInput("");
    }
    node.setInput(KEY_SCALE, node.getInput(3) + ".scale");
    node.setInput(VALUE_SCALE, node.getInput(4) + ".scale");
    node.addAttribute(text("k_quant_type"));
    node.addAttribute(text("v_quant_type"));
    node.addAttribute(
        AttributeProto.newBuilder()
            .setName("kv_cache_bit_width")
            .setType(AttributeProto.AttributeType.INT)
            .setI(8));
  }

  private static AttributeProto text(String name) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8("PER_CHANNEL"))
        .build();
  }
}
