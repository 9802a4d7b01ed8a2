package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far the channels of normalised values reach that go into one product each, by looking on
 * while a text is read.
 */
final class ChannelReach {
  private static final String PREFIX = "reach.";

  /** Tokens read at a time. */
  private static final int CHUNK = 128;

  private final Map<String, float[]> greatest = new HashMap<>();

  private ChannelReach() {}

  /**
   * @param text is read whole
   */
  static ChannelReach of(StoredGraph stored, int[] text, Trial.Bench bench) {
    ChannelReach reach = new ChannelReach();
    Set<String> values = values(stored);
    byte[] graph = watched(stored, values).toByteArray();
    Set<String> names = new LinkedHashSet<>();
    values.forEach(value -> names.add(PREFIX + value));
    var watched = new GraphSession.Watched(names, reach::widen);
    try (GraphSession session =
            OnnxSessions.open(graph, stored.folder(), bench.context(), bench.threads());
        KvCache cache = new KvCache(session.shape(), Optional.empty());
        RunGuard guard = new RunGuard(bench.cancellation())) {
      for (int at = 0; at < text.length; at += CHUNK) {
        bench.letOthers();
        int[] chunk = Arrays.copyOfRange(text, at, Math.min(text.length, at + CHUNK));
        session.read(chunk, at, cache, guard, watched);
      }
    }
    return reach;
  }

  /** The greatest absolute value of each channel; empty for what was not watched. */
  Optional<float[]> of(String value) {
    return Optional.ofNullable(greatest.get(PREFIX + value));
  }

  private void widen(String name, FloatBuffer found) {
    float[] all = greatest.computeIfAbsent(name, _ -> new float[found.remaining()]);
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.max(all[i], found.get(i));
    }
  }

  private static Set<String> values(StoredGraph stored) {
    Map<String, Integer> uses = new HashMap<>();
    for (NodeProto node : PrunedGraph.reading(stored.model()).getGraph().getNodeList()) {
      if (node.getOpType().equals("MatMulNBits")) {
        uses.merge(stored.withoutMeans(node.getInput(0)), 1, Integer::sum);
      }
    }
    Set<String> values = new LinkedHashSet<>();
    uses.forEach(
        (value, times) -> {
          if (times == 1 && stored.producer(value).flatMap(Smoothing::scales).isPresent()) {
            values.add(value);
          }
        });
    return values;
  }

  private static ModelProto watched(StoredGraph stored, Set<String> values) {
    OnnxGraph watching = new OnnxGraph("reach");
    for (String value : values) {
      watching.node("Abs", value).to(value + ".size");
      watching
          .node("ReduceMax", value + ".size")
          .set("axes", List.of(0L, 1L))
          .set("keepdims", 0)
          .to(PREFIX + value);
      watching.output(PREFIX + value, DataType.FLOAT, "C");
    }
    GraphProto added = watching.model().getGraph();
    GraphProto all =
        stored.model().getGraph().toBuilder()
            .addAllNode(added.getNodeList())
            .addAllOutput(added.getOutputList())
            .build();
    GraphProto kept =
        PrunedGraph.of(all, name -> name.startsWith("present.") || name.startsWith(PREFIX));
    return stored.model().toBuilder().setGraph(kept).build();
  }
}
