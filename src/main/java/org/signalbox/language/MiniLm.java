package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Embedder;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * The sentence encoder all-MiniLM-L6-v2 with 8-bit weights (Reimers &amp; Gurevych, 2019; Wang et
 * al., 2020): mean of the token vectors, scaled to length 1. Opened at its first use and shared by
 * all engines that need it.
 */
public final class MiniLm implements Embedder, AutoCloseable {
  /** Folder and stem of its files. */
  public static final String NAME = "all-minilm-l6-v2-q";

  public static final long BYTES = 23_684_031;

  private static final int DIMENSIONS = 384;
  private static final int LONGEST = 256;

  private final Path folder;
  private @Nullable Open open;

  /**
   * @param folder holds {@code all-minilm-l6-v2-q.onnx} and its tokenizer
   */
  public MiniLm(Path folder) {
    this.folder = folder;
  }

  private record Open(WordPiece words, OrtSession session) {}

  /** Whether the files are there; says nothing about their state. */
  public boolean present() {
    return Files.isRegularFile(folder.resolve(NAME + ".onnx"));
  }

  /** Loads the model unless that was done before. */
  public synchronized void load() {
    if (open == null) {
      open = open();
    }
  }

  private Open open() {
    Path model = folder.resolve(NAME + ".onnx");
    if (!present()) {
      throw ProblemException.of("SB-LANGUAGE-41", model.getFileName().toString());
    }
    WordPiece words = WordPiece.read(folder.resolve(NAME + "-tokenizer.json"));
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new Open(words, environment.createSession(model.toString(), options));
    } catch (OrtException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-42", model.getFileName().toString()), e);
    }
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  /**
   * Each text is encoded alone: the 8-bit model scales its activations by the whole batch, so in a
   * batch a text's vector would depend on its neighbours. What is beyond 256 word pieces does not
   * count.
   */
  @Override
  public synchronized float[][] embed(List<String> texts, RunContext context) {
    load();
    Open model = Objects.requireNonNull(open);
    AtomicInteger encoded = new AtomicInteger();
    List<Supplier<float[]>> jobs = new ArrayList<>();
    for (String text : texts) {
      jobs.add(
          () -> {
            context.cancellation().check();
            float[] vector = encode(model.session, model.words.encode(text, LONGEST));
            context.done((double) encoded.incrementAndGet() / texts.size());
            return vector;
          });
    }
    return context.workers().all(jobs).toArray(float[][]::new);
  }

  private static float[] encode(OrtSession session, int[] ids) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] wide = Arrays.stream(ids).asLongStream().toArray();
    try (var tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(wide), shape);
        var attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        var result =
            session.run(
                Map.of(
                    "input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
      float[] states = new float[ids.length * DIMENSIONS];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
      return mean(states);
    } catch (OrtException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-43", String.valueOf(e.getMessage())), e);
    }
  }

  private static float[] mean(float[] states) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < states.length; i++) {
      vector[i % DIMENSIONS] += states[i];
    }
    double length = 0;
    for (float v : vector) {
      length += (double) v * v;
    }
    float scale = (float) (1 / Math.max(Math.sqrt(length), 1e-12));
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] *= scale;
    }
    return vector;
  }

  /** The dot product of two unit vectors. */
  static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }

  /** Waits for a running call, then frees the native memory. */
  @Override
  public synchronized void close() {
    if (open != null) {
      try {
        open.session.close();
      } catch (OrtException e) {
        throw new ProblemException(Problem.of("SB-LANGUAGE-43", String.valueOf(e.getMessage())), e);
      } finally {
        open = null;
      }
    }
  }
}
