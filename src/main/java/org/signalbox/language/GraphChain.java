package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.task.ProblemException;

/**
 * Graphs that run one after another as one model. Cut in stretches, a model is loaded by several
 * processors at once, since the runtime packs the weights of a session one after another.
 *
 * @param parts in the order in which they run, at least one; whoever opened them closes them
 */
record GraphChain(List<GraphSession> parts) {
  static final String LOGITS = "logits";

  GraphChain {
    parts = List.copyOf(parts);
    if (parts.stream().noneMatch(part -> part.layers() > 0)) {
      throw ProblemException.of("SB-LANGUAGE-05", "model.onnx", "it is no language model");
    }
  }

  /**
   * Sizes of the memory that it needs.
   *
   * @param context the most positions
   */
  KvCache.Shape shape(int context) {
    int layers = parts.stream().mapToInt(GraphSession::layers).sum();
    int[] heads = parts.stream().flatMap(part -> part.heads().stream()).findFirst().orElseThrow();
    return new KvCache.Shape(layers, heads[0], heads[1], context);
  }

  private KvStore.Type type() {
    return parts.stream().flatMap(part -> part.type().stream()).findFirst().orElseThrow();
  }

  /** 0 without a head. */
  int vocabulary() {
    return parts.getLast().vocabulary();
  }

  /** What the head is asked: which tokens get logits, and where those go. */
  record Asked(OnnxTensor positions, OnnxTensor logits) {}

  /** Reads tokens after {@code past} ones and asks for no logits. */
  void read(int[] ids, int past, KvCache cache, RunGuard guard) {
    try (Arena memory = Arena.ofConfined();
        OnnxTensor tensor = Ids.tensor(memory, ids, 1, ids.length);
        OnnxTensor last = Ids.tensor(memory, new int[] {ids.length - 1}, 1)) {
      run(new Stretch(tensor, past, ids.length), last, Optional.empty(), cache, guard);
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  /**
   * Tokens to read.
   *
   * @param ids [1, count]
   * @param past how many were read before
   */
  record Stretch(OnnxTensor ids, int past, int count) {}

  /** Reads tokens and fills the logits of those that are asked for. */
  void run(Stretch stretch, Asked asked, KvCache cache, RunGuard guard) {
    run(stretch, asked.positions(), Optional.of(asked.logits()), cache, guard);
  }

  private void run(
      Stretch stretch,
      OnnxTensor positions,
      Optional<OnnxTensor> logits,
      KvCache cache,
      RunGuard guard) {
    guard.check();
    int end = stretch.past() + stretch.count();
    Deque<OrtSession.Result> between = new ArrayDeque<>();
    try {
      KvStore store = cache.forRun(type(), stretch.past(), end);
      Map<String, OnnxTensor> known = new HashMap<>(store.past());
      known.put("input_ids", stretch.ids());
      known.put("positions", positions);
      known.put("seqlens_k", cache.lengths().last());
      known.put("total_sequence_length", cache.lengths().total());
      Map<String, OnnxTensor> wanted = new HashMap<>(store.present());
      logits.ifPresent(tensor -> wanted.put(LOGITS, tensor));
      for (GraphSession part : parts) {
        if (logits.isEmpty() && part.layers() == 0) {
          break;
        }
        OrtSession.Result result = part.run(known, wanted, guard.options());
        between.push(result);
        for (Map.Entry<String, OnnxValue> value : result) {
          if (value.getValue() instanceof OnnxTensor tensor) {
            known.put(value.getKey(), tensor);
          }
        }
      }
      store.valid(end);
    } catch (OrtException e) {
      throw guard.failure(e);
    } finally {
      between.forEach(OrtSession.Result::close);
    }
  }
}
