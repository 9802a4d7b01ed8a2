package org.signalbox.language;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * The one-session graph of a model over stored weights.
 *
 * <p>Inputs: {@code input_ids} [1, S] int64, {@code positions} [N] int64 (which of the S tokens get
 * logits, so that decoding pays for one and scoring for all), {@code seqlens_k} [1] and {@code
 * total_sequence_length} [] int32, {@code past_key_values.L.key|value} [1, heads, P, size] float.
 * Outputs: {@code logits} [1, N, V] and {@code present.L.key|value}, which are the past buffers
 * themselves when the caller pins them.
 */
final class LlamaGraph {
  private final LlamaShape shape;
  private final LlamaWeights weights;
  private final OnnxGraph graph = new OnnxGraph("llama");

  private LlamaGraph(LlamaShape shape, LlamaWeights weights) {
    this.shape = shape;
    this.weights = weights;
  }

  static ModelProto of(LlamaShape shape, LlamaWeights weights) {
    LlamaGraph built = new LlamaGraph(shape, weights);
    built.inputs();
    built.constants();
    built.body();
    return built.graph.model();
  }

  private void inputs() {
    graph.input("input_ids", DataType.INT64, 1, "S");
    graph.input("positions", DataType.INT64, "N");
    graph.input("seqlens_k", DataType.INT32, 1);
    graph.input("total_sequence_length", DataType.INT32);
    graph.output("logits", DataType.FLOAT, 1, "N", shape.widths().vocabulary());
    int heads = shape.attention().keyHeads();
    int size = shape.attention().headSize();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (String part : List.of("key", "value")) {
        graph.input(past(layer, part), DataType.FLOAT, 1, heads, "P", size);
        graph.output(present(layer, part), DataType.FLOAT, 1, heads, "T", size);
      }
    }
  }

  static String past(int layer, String part) {
    return "past_key_values." + layer + "." + part;
  }

  static String present(int layer, String part) {
    return "present." + layer + "." + part;
  }

  private void constants() {
    switch (weights.embedding()) {
      case StoredMatrix.Codes codes -> {
        QuantizedShape sizes = codes.shape();
        graph.initializer(
            codes
                .codes()
                .initializer("embedding.q", DataType.UINT8, sizes.rows(), sizes.columns()));
        graph.initializer(
            codes
                .scales()
                .initializer("embedding.s", DataType.FLOAT, sizes.rows(), sizes.blocks()));
      }
      case StoredMatrix.Floats floats ->
          graph.initializer(
              floats
                  .values()
                  .initializer("embedding.w", DataType.FLOAT, floats.rows(), floats.columns()));
    }
    rotary(weights.rotary(), "");
    weights.localRotary().ifPresent(local -> rotary(local, ".local"));
    float[] sink = new float[shape.attention().heads()];
    Arrays.fill(sink, -1e30f);
    graph.floats("sink", sink);
    graph.longs("halves", shape.widths().mlp(), shape.widths().mlp());
  }

  private void rotary(LlamaWeights.Rotary table, String suffix) {
    int half = shape.attention().headSize() / 2;
    graph.initializer(
        table.cosine().initializer("cosine" + suffix, DataType.FLOAT, shape.context(), half));
    graph.initializer(
        table.sine().initializer("sine" + suffix, DataType.FLOAT, shape.context(), half));
  }

  private void body() {
    String residual = embedded();
    LayerGraph layers = new LayerGraph(shape, weights, graph);
    String x = layers.firstNorm(residual);
    for (int l = 0; l < shape.layers(); l++) {
      x = layers.layer(l, x, residual);
      residual = LayerGraph.residual(l);
    }
    graph.node("Gather", x, "positions").set("axis", 1).to("asked");
    head(shape.caps().logits() > 0 ? "uncapped" : "logits");
    if (shape.caps().logits() > 0) {
      graph.floats("cap", shape.caps().logits());
      graph.node("Div", "uncapped", "cap").to("capped.x");
      graph.node("Tanh", "capped.x").to("capped.y");
      graph.node("Mul", "capped.y", "cap").to("logits");
    }
  }

  private String embedded() {
    boolean scaled = shape.family().gemma();
    String name = scaled ? "embedded" : "h0";
    switch (weights.embedding()) {
      case StoredMatrix.Codes _ ->
          graph
              .node("GatherBlockQuantized", "embedding.q", "input_ids", "embedding.s")
              .set("bits", 8)
              .set("block_size", QuantizedMatrix.BLOCK)
              .set("gather_axis", 0)
              .set("quantize_axis", 1)
              .to(name);
      case StoredMatrix.Floats _ ->
          graph.node("Gather", "embedding.w", "input_ids").set("axis", 0).to(name);
    }
    if (scaled) {
      graph.floats("embedding.scale", (float) Math.sqrt(shape.widths().hidden()));
      graph.node("Mul", name, "embedding.scale").to("h0");
    }
    return "h0";
  }

  private void head(String out) {
    if (weights.head().isPresent()) {
      weights.head().get().multiply(graph, "head", "asked", out);
      return;
    }
    switch (weights.embedding()) {
      case StoredMatrix.Codes codes -> {
        // The embedding's bytes once more, under the shape that the multiplication wants.
        QuantizedShape head = codes.shape();
        graph.initializer(
            codes
                .codes()
                .initializer(
                    "head.q", DataType.UINT8, head.rows(), head.blocks(), head.blockBytes()));
        StoredMatrix.Codes.product(graph, head, "asked", "head.q", "embedding.s").to(out);
      }
      case StoredMatrix.Floats _ ->
          StoredMatrix.Floats.product(graph, "asked", "embedding.w").to(out);
    }
  }
}
