package org.signalbox.language;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.signalbox.task.ProblemException;

/** One loaded graph of a language model: with a head it says logits, without it only reads. */
final class GraphSession implements AutoCloseable {
  private final OrtSession session;
  private final KvStore.Type type;
  private final KvCache.Shape shape;
  private final int vocabulary;
  private final CallLengths lengths;

  /**
   * @param session is closed with this
   * @param context the most positions
   */
  GraphSession(OrtSession session, int context) throws OrtException {
    this.session = session;
    Map<String, NodeInfo> inputs = session.getInputInfo();
    TensorInfo past = tensor(inputs.get(LlamaGraph.past(0, "key")), 4);
    type = past.type == OnnxJavaType.INT8 ? KvStore.Type.BYTES : KvStore.Type.FLOATS;
    int layers = (int) inputs.keySet().stream().filter(GraphSession::key).count();
    shape = new KvCache.Shape(layers, (int) past.getShape()[1], (int) past.getShape()[3], context);
    NodeInfo logits = session.getOutputInfo().get("logits");
    vocabulary = logits == null ? 0 : (int) tensor(logits, 3).getShape()[2];
    lengths = new CallLengths();
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
    throw ProblemException.of("SB-LANGUAGE-05", "model.onnx", Flaw.NO_LANGUAGE_MODEL);
  }

  KvCache.Shape shape() {
    return shape;
  }

  /** What the memory of keys and values holds. */
  KvStore.Type type() {
    return type;
  }

  /** 0 without a head. */
  int vocabulary() {
    return vocabulary;
  }

  /** Further outputs of a graph without a head, and who is told what they hold. */
  record Watched(Set<String> names, BiConsumer<String, FloatBuffer> sink) {
    static final Watched NOTHING = new Watched(Set.of(), (_, _) -> {});
  }

  /** What the head is asked: which tokens get logits, and where those go. */
  record Asked(OnnxTensor positions, OnnxTensor logits) {}

  /** Reads tokens after {@code past} ones; for a graph without a head. */
  void read(int[] ids, int past, KvCache cache, RunGuard guard) {
    read(ids, past, cache, guard, Watched.NOTHING);
  }

  void read(int[] ids, int past, KvCache cache, RunGuard guard, Watched watched) {
    guard.check();
    try (Arena memory = Arena.ofConfined();
        OnnxTensor tensor = Ids.tensor(memory, ids, 1, ids.length)) {
      KvStore store = cache.forRun(type, past, past + ids.length);
      Map<String, OnnxTensor> inputs = inputs(store, tensor, past + ids.length);
      try (OrtSession.Result result =
          session.run(inputs, watched.names(), store.present(), guard.options())) {
        for (String name : watched.names()) {
          if (result.get(name).orElseThrow() instanceof OnnxTensor found) {
            watched.sink().accept(name, found.getFloatBuffer());
          }
        }
      }
      store.valid(past + ids.length);
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  private Map<String, OnnxTensor> inputs(KvStore store, OnnxTensor ids, int end) {
    lengths.set(end);
    Map<String, OnnxTensor> inputs = new HashMap<>(store.past());
    inputs.put("input_ids", ids);
    inputs.put("seqlens_k", lengths.last());
    inputs.put("total_sequence_length", lengths.total());
    return inputs;
  }

  /**
   * Reads {@code count} tokens after {@code past} ones, for a graph with a head.
   *
   * @param ids [1, count]
   */
  void run(OnnxTensor ids, int past, int count, KvCache cache, Asked asked, RunGuard guard) {
    guard.check();
    try {
      KvStore store = cache.forRun(type, past, past + count);
      Map<String, OnnxTensor> inputs = inputs(store, ids, past + count);
      inputs.put("positions", asked.positions());
      Map<String, OnnxTensor> outputs = new HashMap<>(store.present());
      outputs.put("logits", asked.logits());
      session.run(inputs, Set.of(), outputs, guard.options()).close();
      store.valid(past + count);
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  /** Only between runs: closing during one would crash the process. */
  @Override
  public void close() {
    lengths.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the session could not be closed", e);
    }
  }
}
