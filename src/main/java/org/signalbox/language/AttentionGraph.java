package org.signalbox.language;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/**
 * The nodes between the projection of queries, keys and values and what attention makes of them.
 */
final class AttentionGraph {
  private final LlamaShape shape;
  private final OnnxGraph graph;
  private boolean splits;

  AttentionGraph(LlamaShape shape, OnnxGraph graph) {
    this.shape = shape;
    this.graph = graph;
  }

  String attend(int l, String projected, LlamaWeights.Attention weights) {
    String name = "l" + l + ".";
    String packed = projected;
    if (weights.bias().isPresent()) {
      graph.initializer(
          weights
              .bias()
              .get()
              .initializer(name + "qkv.b", DataType.FLOAT, shape.fusedAttentionRows()));
      packed = graph.node("Add", projected, name + "qkv.b").to(name + "qkv.biased");
    }
    if (weights.norms().isEmpty()) {
      return attention(l, packed, "", "");
    }
    separate(packed, name);
    normalise(name + "q", weights.norms().get().query(), shape.attention().heads());
    normalise(name + "k", weights.norms().get().key(), shape.attention().keyHeads());
    return attention(l, name + "q.normed", name + "k.normed", name + "v");
  }

  private void separate(String packed, String name) {
    LlamaShape.Attention sizes = shape.attention();
    if (!splits) {
      long keys = (long) sizes.keyHeads() * sizes.headSize();
      graph.longs("thirds", (long) sizes.heads() * sizes.headSize(), keys, keys);
      graph.longs("byQueryHead", 0, 0, sizes.heads(), sizes.headSize());
      graph.longs("byKeyHead", 0, 0, sizes.keyHeads(), sizes.headSize());
      graph.longs("together", 0, 0, -1);
      splits = true;
    }
    graph.node("Split", packed, "thirds").set("axis", -1).to(name + "q", name + "k", name + "v");
  }

  /** Each head by itself (Henry et al. 2020, query-key normalisation). */
  private void normalise(String x, StoredTensor scale, int heads) {
    graph.initializer(scale.initializer(x + ".n", DataType.FLOAT, shape.attention().headSize()));
    String byHead = heads == shape.attention().heads() ? "byQueryHead" : "byKeyHead";
    graph.node("Reshape", x, byHead).to(x + ".heads");
    graph
        .node("SimplifiedLayerNormalization", x + ".heads", x + ".n")
        .set("axis", -1)
        .set("epsilon", shape.epsilon())
        .set("stash_type", 1)
        .to(x + ".apart");
    graph.node("Reshape", x + ".apart", "together").to(x + ".normed");
  }

  private String attention(int l, String query, String key, String value) {
    String tables = shape.localRotary() && shape.windowed(l) ? ".local" : "";
    // A sink of -1e30 adds nothing to the softmax and takes the plain attention path, which is
    // twice as fast here as the tiled one.
    OnnxGraph.Node node =
        graph.node(
            "GroupQueryAttention",
            query,
            key,
            value,
            LlamaGraph.past(l, "key"),
            LlamaGraph.past(l, "value"),
            "seqlens_k",
            "total_sequence_length",
            "cosine" + tables,
            "sine" + tables,
            "",
            "",
            "sink");
    settings(node, l);
    return node.to("l" + l + ".att", LlamaGraph.present(l, "key"), LlamaGraph.present(l, "value"));
  }

  private void settings(OnnxGraph.Node node, int l) {
    LlamaShape.Attention sizes = shape.attention();
    node.set("num_heads", sizes.heads())
        .set("kv_num_heads", sizes.keyHeads())
        .set("do_rotary", 1)
        .set(
            "rotary_interleaved",
            shape.family().turning() == ModelFamily.Turning.NEIGHBOURS ? 1 : 0);
    if (!sizes.usualScale()) {
      node.set("scale", sizes.scale());
    }
    if (shape.caps().attention() > 0) {
      node.set("softcap", shape.caps().attention());
    }
    if (shape.window(l) > 0) {
      node.set("local_window_size", shape.window(l));
    }
  }
}
