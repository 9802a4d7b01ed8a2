package org.signalbox.language;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.signalbox.task.ProblemException;

/** The native side of a model: its session, its key-value memory and the tensors of a call. */
final class LanguageSession implements AutoCloseable {
  private final OrtSession session;
  private final KvCache cache;
  private final Arena arena = Arena.ofShared();
  private final int vocabulary;
  private final IntBuffer last;
  private final OnnxTensor lastTensor;
  private final IntBuffer total;
  private final OnnxTensor totalTensor;
  private final NativeFloats single;

  LanguageSession(Path folder, int context, int threads, Precision precision) {
    session = OnnxSessions.open(folder.resolve("model.onnx"), threads, precision);
    try {
      vocabulary = (int) shape(session.getOutputInfo().get("logits"), 3)[2];
      int layers =
          (int) session.getInputInfo().keySet().stream().filter(LanguageSession::key).count();
      long[] past = shape(session.getInputInfo().get(LlamaGraph.past(0, "key")), 4);
      cache = new KvCache(new KvCache.Shape(layers, (int) past[1], (int) past[3], context));
      last = ints();
      lastTensor = OnnxTensor.createTensor(OnnxSessions.environment(), last, new long[] {1});
      total = ints();
      totalTensor = OnnxTensor.createTensor(OnnxSessions.environment(), total, new long[] {});
      single = NativeFloats.allocate(arena, 1, 1, vocabulary);
    } catch (OrtException e) {
      throw ProblemException.of(
          "SB-LANGUAGE-05", folder.resolve("model.onnx").toString(), OnnxSessions.firstLine(e));
    }
  }

  private static boolean key(String input) {
    return input.startsWith("past_key_values.") && input.endsWith(".key");
  }

  private static long[] shape(@org.jspecify.annotations.Nullable NodeInfo info, int dimensions) {
    if (info != null
        && info.getInfo() instanceof TensorInfo tensor
        && tensor.getShape().length == dimensions) {
      return tensor.getShape();
    }
    throw ProblemException.of("SB-LANGUAGE-05", "model.onnx", "it is no language model");
  }

  int vocabulary() {
    return vocabulary;
  }

  /**
   * Reads tokens after {@code past} ones and fills {@code logits} for the last of them.
   *
   * @param logits as long as the vocabulary
   */
  void last(int[] ids, int past, RunGuard guard, float[] logits) {
    run(new Chunk(ids, past, new int[] {ids.length - 1}), single, guard);
    single.buffer().get(0, logits);
  }

  /**
   * Reads tokens after {@code past} ones.
   *
   * @return the logits of the last {@code wanted} tokens, one row after another; valid until the
   *     arena closes
   */
  FloatBuffer all(Chunk chunk, Arena memory, RunGuard guard) {
    try {
      NativeFloats logits = NativeFloats.allocate(memory, 1, chunk.positions().length, vocabulary);
      try (OnnxTensor tensor = logits.tensor()) {
        run(chunk, new NativeFloats(logits.buffer(), tensor), guard);
      }
      return logits.buffer();
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  /**
   * A call's tokens.
   *
   * @param past how many tokens the cache holds before them
   * @param positions which of them get logits, at least one
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on and never compared
  record Chunk(int[] ids, int past, int[] positions) {}

  private void run(Chunk chunk, NativeFloats logits, RunGuard guard) {
    guard.check();
    try (Arena memory = Arena.ofConfined();
        OnnxTensor ids = longs(chunk.ids(), memory, 1, chunk.ids().length);
        OnnxTensor positions = longs(chunk.positions(), memory, chunk.positions().length)) {
      int end = chunk.past() + chunk.ids().length;
      cache.ensure(end);
      last.put(0, end - 1);
      total.put(0, end);
      Map<String, OnnxTensor> inputs = new HashMap<>(cache.past());
      inputs.put("input_ids", ids);
      inputs.put("positions", positions);
      inputs.put("seqlens_k", lastTensor);
      inputs.put("total_sequence_length", totalTensor);
      Map<String, OnnxTensor> outputs = new HashMap<>(cache.present());
      outputs.put("logits", logits.tensor());
      session.run(inputs, Set.of(), outputs, guard.options()).close();
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  private static OnnxTensor longs(int[] values, Arena memory, long... shape) throws OrtException {
    LongBuffer buffer =
        memory
            .allocate(ValueLayout.JAVA_LONG, values.length)
            .asByteBuffer()
            .order(ByteOrder.nativeOrder())
            .asLongBuffer();
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, values[i]);
    }
    return OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape);
  }

  private IntBuffer ints() {
    return arena
        .allocate(ValueLayout.JAVA_INT)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asIntBuffer();
  }

  /** Only between runs: closing during one would crash the process. */
  @Override
  public void close() {
    lastTensor.close();
    totalTensor.close();
    single.tensor().close();
    cache.close();
    arena.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the session could not be closed", e);
    }
  }
}
