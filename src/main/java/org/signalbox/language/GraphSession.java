package org.signalbox.language;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signalbox.task.ProblemException;

/**
 * One loaded graph: a whole language model, a stretch of its layers or its head. What it takes and
 * gives beside the usual inputs and outputs are values that go on from one stretch to the next.
 */
final class GraphSession implements AutoCloseable {
  private final OrtSession session;
  private final Set<String> inputs;
  private final Set<String> outputs;
  private final Set<String> passedOn = new TreeSet<>();
  private final int layers;
  private final Optional<TensorInfo> past;
  private final int vocabulary;

  /**
   * @param session is closed with this
   */
  GraphSession(OrtSession session) throws OrtException {
    this.session = session;
    Map<String, NodeInfo> in = session.getInputInfo();
    inputs = Set.copyOf(in.keySet());
    layers = (int) inputs.stream().filter(GraphSession::key).count();
    past = inputs.stream().filter(GraphSession::key).findFirst().map(key -> tensor(in.get(key), 4));
    Map<String, NodeInfo> out = session.getOutputInfo();
    outputs = Set.copyOf(out.keySet());
    vocabulary =
        out.containsKey(GraphChain.LOGITS)
            ? (int) tensor(out.get(GraphChain.LOGITS), 3).getShape()[2]
            : 0;
    for (String name : outputs) {
      if (!name.equals(GraphChain.LOGITS) && !name.startsWith("present.")) {
        passedOn.add(name);
      }
    }
  }

  private static boolean key(String input) {
    return input.startsWith("past_key_values.") && input.endsWith(".key");
  }

  private static TensorInfo tensor(@Nullable NodeInfo info, int dimensions) {
    if (info != null
        && info.getInfo() instanceof TensorInfo tensor
        && tensor.getShape().length == dimensions) {
      return tensor;
    }
    throw ProblemException.of("SB-LANGUAGE-05", "model.onnx", "it is no language model");
  }

  /** How many layers have keys and values here. */
  int layers() {
    return layers;
  }

  /** What the memory of keys and values holds; empty without layers. */
  Optional<KvStore.Type> type() {
    return past.map(
        info -> info.type == OnnxJavaType.INT8 ? KvStore.Type.BYTES : KvStore.Type.FLOATS);
  }

  /** Key and value heads a layer, and the length of one; empty without layers. */
  Optional<int[]> heads() {
    return past.map(info -> new int[] {(int) info.getShape()[1], (int) info.getShape()[3]});
  }

  /** 0 without a head. */
  int vocabulary() {
    return vocabulary;
  }

  /** Whether it can go on where the other one ends. */
  boolean follows(GraphSession other) {
    return !other.passedOn.isEmpty() && inputs.containsAll(other.passedOn);
  }

  /**
   * Runs once.
   *
   * @param known values by name, of which it takes those that it wants
   * @param wanted memory by name for results, of which it fills those that it makes
   * @return what it passes on; to be closed
   */
  OrtSession.Result run(
      Map<String, OnnxTensor> known, Map<String, OnnxTensor> wanted, OrtSession.RunOptions options)
      throws OrtException {
    Map<String, OnnxTensor> taken = new HashMap<>(known);
    taken.keySet().retainAll(inputs);
    Map<String, OnnxTensor> filled = new HashMap<>(wanted);
    filled.keySet().retainAll(outputs);
    return session.run(taken, passedOn, filled, options);
  }

  /** Only between runs: closing during one would crash the process. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the session could not be closed", e);
    }
  }
}
