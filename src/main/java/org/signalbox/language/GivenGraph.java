package org.signalbox.language;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A decoder that somebody else exported, put behind the inputs and outputs of {@link LlamaGraph}.
 * Mask and positions are computed inside. Where the graph appends to its keys and values instead of
 * writing in place, it is given as many as are valid, and what it gives back is filled up to the
 * length of the buffer; half floats are widened.
 */
final class GivenGraph {
  private static final String INNER = "given/";
  private static final int LEAST_OPSET = 13;

  private final ModelProto given;
  private final GivenInputs inputs;
  private final Sizes sizes;
  private final OnnxGraph before = new OnnxGraph("given");
  private final OnnxGraph after = new OnnxGraph("after");
  private final Map<String, String> names = new HashMap<>();

  /**
   * What is fixed for every call.
   *
   * @param heads of keys and values
   */
  record Sizes(int heads, int headSize, int vocabulary) {}

  private GivenGraph(ModelProto given, GivenInputs inputs, Sizes sizes) {
    this.given = given;
    this.inputs = inputs;
    this.sizes = sizes;
  }

  static ModelProto of(ModelProto given, GivenInputs inputs, Sizes sizes, String file) {
    boolean old =
        given.getOpsetImportList().stream()
            .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
            .anyMatch(set -> set.getVersion() < LEAST_OPSET);
    if (old) {
      throw GivenInputs.refused(file, "its operators are older than set " + LEAST_OPSET);
    }
    GivenGraph graph = new GivenGraph(given, inputs, sizes);
    graph.outside();
    graph.lengths();
    graph.asked();
    for (int i = 0; i < inputs.keys().size(); i++) {
      graph.part(i);
    }
    graph.logits();
    return graph.joined();
  }

  private void outside() {
    before.input("input_ids", DataType.INT64, 1, "S");
    before.input("positions", DataType.INT64, "N");
    before.input("seqlens_k", DataType.INT32, 1);
    before.input("total_sequence_length", DataType.INT32);
    before.output("logits", DataType.FLOAT, 1, "N", sizes.vocabulary());
    for (int i = 0; i < inputs.keys().size(); i++) {
      before.input(past(i), DataType.FLOAT, 1, sizes.heads(), "P", sizes.headSize());
      before.output(present(i), DataType.FLOAT, 1, sizes.heads(), "T", sizes.headSize());
    }
  }

  private static String past(int part) {
    return LlamaGraph.past(part / 2, part % 2 == 0 ? "key" : "value");
  }

  private static String present(int part) {
    return LlamaGraph.present(part / 2, part % 2 == 0 ? "key" : "value");
  }

  /** How many tokens come, how many there will be, and how many there were. */
  private void lengths() {
    before.longs("adapter.0", 0);
    before.longs("adapter.1", 1);
    before.longs("adapter.2", 2);
    before.node("Shape", "input_ids").to("adapter.shape");
    before.node("Gather", "adapter.shape", "adapter.1").set("axis", 0).to("adapter.count");
    cast(before, "total_sequence_length", DataType.INT64, "adapter.total0");
    before.node("Unsqueeze", "adapter.total0", "adapter.0").to("adapter.total");
    before.node("Sub", "adapter.total", "adapter.count").to("adapter.past");
  }

  private void asked() {
    inputs.plain().forEach(this::asked);
  }

  private void asked(String name, DataType type) {
    String inner = INNER + name;
    names.put(name, inner);
    switch (name) {
      case "input_ids" -> cast(before, "input_ids", type, inner);
      case "attention_mask" -> {
        before.node("Concat", "adapter.1", "adapter.total").set("axis", 0).to("adapter.maskShape");
        before.node("Expand", "adapter.1", "adapter.maskShape").to("adapter.mask");
        cast(before, "adapter.mask", type, inner);
      }
      case "position_ids" -> {
        for (String end : List.of("past", "total", "1")) {
          before.node("Squeeze", "adapter." + end, "adapter.0").to("adapter." + end + ".scalar");
        }
        before
            .node("Range", "adapter.past.scalar", "adapter.total.scalar", "adapter.1.scalar")
            .to("adapter.range");
        before.node("Unsqueeze", "adapter.range", "adapter.0").to("adapter.places");
        cast(before, "adapter.places", type, inner);
      }
      default -> {
        // How many logits are wanted; 0 asks for all of them.
        before.node("Squeeze", "adapter.0", "adapter.0").to("adapter.all");
        cast(before, "adapter.all", type, inner);
      }
    }
  }

  private static void cast(OnnxGraph graph, String from, DataType type, String to) {
    graph.node("Cast", from).set("to", type.getNumber()).to(to);
  }

  private void part(int i) {
    GivenInputs.Part part = inputs.keys().get(i);
    boolean inPlace = inPlace(part.input().getName());
    if (inPlace && part.type() == DataType.FLOAT) {
      names.put(part.input().getName(), past(i));
      names.put(part.output().getName(), present(i));
      return;
    }
    String in = INNER + part.input().getName();
    String out = INNER + part.output().getName();
    names.put(part.input().getName(), in);
    names.put(part.output().getName(), out);
    String valid = past(i);
    if (!inPlace) {
      valid =
          before.node("Slice", past(i), "adapter.0", "adapter.past", "adapter.2").to(in + ".valid");
    }
    cast(before, valid, part.type(), in);
    String filled = inPlace ? present(i) : out + ".whole";
    cast(after, out, DataType.FLOAT, filled);
    if (!inPlace) {
      fill(i, filled);
    }
  }

  private void fill(int i, String from) {
    String name = present(i);
    if (i == 0) {
      after.longs("adapter.none6", new long[6]);
      after.node("Shape", past(0)).to("adapter.bufferShape");
      after.node("Gather", "adapter.bufferShape", "adapter.2").set("axis", 0).to("adapter.buffer");
      after.node("Sub", "adapter.buffer", "adapter.total").to("adapter.free");
      after
          .node("Concat", "adapter.none6", "adapter.free", "adapter.0")
          .set("axis", 0)
          .to("adapter.pads");
    }
    after.node("Pad", from, "adapter.pads").to(name);
  }

  private boolean inPlace(String past) {
    return given.getGraph().getNodeList().stream()
        .anyMatch(
            node ->
                node.getOpType().equals("GroupQueryAttention")
                    && node.getInputList().contains(past));
  }

  private void logits() {
    names.put("logits", INNER + "logits");
    cast(after, INNER + "logits", DataType.FLOAT, "adapter.logits");
    after.node("Gather", "adapter.logits", "positions").set("axis", 1).to("logits");
  }

  private ModelProto joined() {
    GraphProto outer = before.model().getGraph();
    GraphProto last = after.model().getGraph();
    GraphProto.Builder graph =
        given.getGraph().toBuilder()
            .clearInput()
            .clearOutput()
            .clearNode()
            .clearValueInfo()
            .addAllInput(outer.getInputList())
            .addAllOutput(outer.getOutputList())
            .addAllInitializer(outer.getInitializerList())
            .addAllInitializer(last.getInitializerList())
            .addAllNode(outer.getNodeList());
    given.getGraph().getNodeList().forEach(node -> graph.addNode(renamed(node)));
    graph.addAllNode(last.getNodeList());
    return given.toBuilder().setGraph(graph).build();
  }

  private NodeProto renamed(NodeProto node) {
    NodeProto.Builder renamed =
        node.toBuilder().setName(INNER + node.getName()).clearInput().clearOutput();
    node.getInputList().forEach(name -> renamed.addInput(names.getOrDefault(name, name)));
    node.getOutputList().forEach(name -> renamed.addOutput(names.getOrDefault(name, name)));
    for (int i = 0; i < node.getAttributeCount(); i++) {
      AttributeProto attribute = node.getAttribute(i);
      if (attribute.hasG()) {
        renamed.setAttribute(i, attribute.toBuilder().setG(renamed(attribute.getG())));
      }
    }
    return renamed.build();
  }

  /** The body of a branch or loop, which sees the names around it. */
  private GraphProto renamed(GraphProto body) {
    GraphProto.Builder renamed = body.toBuilder().clearNode().clearOutput();
    body.getNodeList().forEach(node -> renamed.addNode(renamed(node)));
    for (ValueInfoProto output : body.getOutputList()) {
      renamed.addOutput(
          output.toBuilder().setName(names.getOrDefault(output.getName(), output.getName())));
    }
    return renamed.build();
  }
}
