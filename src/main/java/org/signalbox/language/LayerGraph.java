package org.signalbox.language;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes of the transformer blocks. */
final class LayerGraph {
  private final LlamaShape shape;
  private final LlamaWeights weights;
  private final OnnxGraph graph;
  private final AttentionGraph attention;
  private final Set<String> augmented = new HashSet<>();

  LayerGraph(LlamaShape shape, LlamaWeights weights, OnnxGraph graph) {
    this.shape = shape;
    this.weights = weights;
    this.graph = graph;
    attention = new AttentionGraph(shape, graph);
  }

  /** What a layer adds to, for the next one. */
  static String residual(int layer) {
    return "l" + layer + ".r2";
  }

  String firstNorm(String residual) {
    return normalised(residual, norm("n0", weights.layers().getFirst().attentionNorm()), "x0");
  }

  /** Adds a layer and returns its result, normalised for the next. */
  String layer(int l, String x, String residual) {
    String name = "l" + l + ".";
    LlamaWeights.Layer layer = weights.layers().get(l);
    String projected = multiply(layer.attention().projection(), name + "qkv", x);
    String attended = attention.attend(l, projected, layer.attention());
    String output = multiply(layer.attention().output(), name + "o", attended);
    output = after(output, name + "n1a", layer.attention().after());
    String inner = norm(name + "n1", layer.mlpNorm());
    addAndNormalise(residual, output, inner, name + "x1", name + "r1");
    String down = gated(layer.mlp(), name);
    down = after(down, name + "n2a", layer.mlp().after());
    boolean last = l == shape.layers() - 1;
    StoredTensor next = last ? weights.outputNorm() : weights.layers().get(l + 1).attentionNorm();
    String scale = norm(name + "n2", next);
    addAndNormalise(name + "r1", down, scale, name + "x2", residual(l));
    return name + "x2";
  }

  private String gated(LlamaWeights.Mlp mlp, String name) {
    String gateUp = multiply(mlp.gateUp(), name + "gu", name + "x1");
    graph.node("Split", gateUp, "halves").set("axis", -1).to(name + "gate", name + "up");
    switch (shape.family().gate()) {
      case SILU -> graph.node("QuickGelu", name + "gate").set("alpha", 1.0f).to(name + "silu");
      case GELU -> graph.node("FastGelu", name + "gate").to(name + "silu");
    }
    graph.node("Mul", name + "silu", name + "up").to(name + "inner");
    return multiply(mlp.down(), name + "d", name + "inner");
  }

  private String after(String x, String name, Optional<StoredTensor> scale) {
    return scale.isEmpty() ? x : normalised(x, norm(name, scale.get()), x + ".normed");
  }

  private String normalised(String x, String scale, String out) {
    return graph
        .node("SimplifiedLayerNormalization", x, scale)
        .set("axis", -1)
        .set("epsilon", shape.epsilon())
        .set("stash_type", 1)
        .to(out);
  }

  private void addAndNormalise(String a, String b, String scale, String out, String sum) {
    graph
        .node("SkipSimplifiedLayerNormalization", a, b, scale)
        .set("epsilon", shape.epsilon())
        .to(out, "", "", sum);
  }

  private String multiply(StoredMatrix matrix, String name, String x) {
    return matrix.multiply(graph, name, matrix.augmented() ? augment(x) : x, name + ".y");
  }

  /** Appends the mean of each block of 32 inputs; see {@link AugmentedForm}. */
  private String augment(String x) {
    String name = x + ".aug";
    if (augmented.add(x)) {
      List<Long> block = List.of((long) QuantizedMatrix.BLOCK);
      graph
          .node("AveragePool", x)
          .set("kernel_shape", block)
          .set("strides", block)
          .to(x + ".means");
      graph.node("Concat", x, x + ".means").set("axis", -1).to(name);
    }
    return name;
  }

  private String norm(String name, StoredTensor scale) {
    graph.initializer(scale.initializer(name, DataType.FLOAT, shape.widths().hidden()));
    return name;
  }
}
