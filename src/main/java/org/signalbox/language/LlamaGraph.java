package org.signalbox.language;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one-session graph of a llama-type model over stored weights.
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
  private final Set<String> augmented = new HashSet<>();

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
    QuantizedShape embedding = weights.embedding().shape();
    int half = shape.attention().headSize() / 2;
    graph.initializer(
        weights
            .embedding()
            .codes()
            .initializer("embedding.q", DataType.UINT8, embedding.rows(), embedding.columns()));
    graph.initializer(
        weights
            .embedding()
            .scales()
            .initializer("embedding.s", DataType.FLOAT, embedding.rows(), embedding.blocks()));
    graph.initializer(
        weights.cosine().initializer("cosine", DataType.FLOAT, shape.context(), half));
    graph.initializer(weights.sine().initializer("sine", DataType.FLOAT, shape.context(), half));
    float[] sink = new float[shape.attention().heads()];
    Arrays.fill(sink, -1e30f);
    graph.initializer(floats("sink", sink));
    graph.initializer(longs("halves", shape.widths().mlp(), shape.widths().mlp()));
  }

  private void body() {
    graph
        .node("GatherBlockQuantized", "embedding.q", "input_ids", "embedding.s")
        .set("bits", 8)
        .set("block_size", QuantizedMatrix.BLOCK)
        .set("gather_axis", 0)
        .set("quantize_axis", 1)
        .to("h0");
    graph
        .node("SimplifiedLayerNormalization", "h0", norm("n0", layer(0).attentionNorm()))
        .set("axis", -1)
        .set("epsilon", shape.epsilon())
        .set("stash_type", 1)
        .to("x0");
    String residual = "h0";
    String x = "x0";
    for (int l = 0; l < shape.layers(); l++) {
      x = layer(l, x, residual);
      residual = "l" + l + ".r2";
    }
    graph.node("Gather", x, "positions").set("axis", 1).to("asked");
    head();
  }

  /** The embedding's bytes once more, under the shape that the multiplication wants. */
  private void head() {
    QuantizedShape head = weights.embedding().shape();
    graph.initializer(
        weights
            .embedding()
            .codes()
            .initializer("head.q", DataType.UINT8, head.rows(), head.blocks(), head.blockBytes()));
    graph
        .node("MatMulNBits", "asked", "head.q", "embedding.s")
        .set("K", head.columns())
        .set("N", head.rows())
        .set("bits", 8)
        .set("block_size", QuantizedMatrix.BLOCK)
        .set("accuracy_level", 4)
        .to("logits");
  }

  private LlamaWeights.Layer layer(int l) {
    return weights.layers().get(l);
  }

  private String layer(int l, String x, String residual) {
    String name = "l" + l + ".";
    LlamaWeights.Layer layer = layer(l);
    String projected = layer.attention().multiply(graph, name + "qkv", augment(x));
    String attended = attend(l, projected);
    String output = layer.output().multiply(graph, name + "o", attended);
    String inner = norm(name + "n1", layer.mlpNorm());
    addAndNormalise(residual, output, inner, name + "x1", name + "r1");
    String gateUp = layer.mlp().gateUp().multiply(graph, name + "gu", augment(name + "x1"));
    graph.node("Split", gateUp, "halves").set("axis", -1).to(name + "gate", name + "up");
    graph.node("QuickGelu", name + "gate").set("alpha", 1.0f).to(name + "silu");
    graph.node("Mul", name + "silu", name + "up").to(name + "inner");
    String down = layer.mlp().down().multiply(graph, name + "d", augment(name + "inner"));
    boolean last = l == shape.layers() - 1;
    StoredTensor next = last ? weights.outputNorm() : layer(l + 1).attentionNorm();
    String scale = norm(name + "n2", next);
    addAndNormalise(name + "r1", down, scale, name + "x2", name + "r2");
    return name + "x2";
  }

  private String attend(int l, String projected) {
    LlamaShape.Attention attention = shape.attention();
    // A sink of -1e30 adds nothing to the softmax and takes the plain attention path, which is
    // twice as fast here as the tiled one.
    return graph
        .node(
            "GroupQueryAttention",
            projected,
            "",
            "",
            past(l, "key"),
            past(l, "value"),
            "seqlens_k",
            "total_sequence_length",
            "cosine",
            "sine",
            "",
            "",
            "sink")
        .set("num_heads", attention.heads())
        .set("kv_num_heads", attention.keyHeads())
        .set("do_rotary", 1)
        .set("rotary_interleaved", 1)
        .to("l" + l + ".att", present(l, "key"), present(l, "value"));
  }

  private void addAndNormalise(String a, String b, String scale, String out, String sum) {
    graph
        .node("SkipSimplifiedLayerNormalization", a, b, scale)
        .set("epsilon", shape.epsilon())
        .to(out, "", "", sum);
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

  private static TensorProto floats(String name, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return raw(name, DataType.FLOAT, values.length, bytes);
  }

  private static TensorProto longs(String name, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return raw(name, DataType.INT64, values.length, bytes);
  }

  private static TensorProto raw(String name, DataType type, int size, ByteBuffer bytes) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type.getNumber())
        .addDims(size)
        .setRawData(ByteString.copyFrom(bytes))
        .build();
  }
}
