package org.signalbox.language;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** Weights of its matrices, tables and norms, as its makers count them. */
  public static final int PARAMETERS = 22_713_216;

  private static final int DIMENSIONS = 384;
  private static final int LONGEST = 256;
  private static final String LAST = "last_hidden_state";

  /** The states after the fifth of six layers. */
  private static final String INNER = "/encoder/layer.4/output/LayerNorm/Add_1_output_0";

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
      return new Open(words, environment.createSession(withInner(model), options));
    } catch (OrtException | IOException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-42", model.getFileName().toString()), e);
    }
  }

  /**
   * The model with one more output. A protobuf message written after another adds to it, so the
   * file itself needs no reading.
   */
  private static byte[] withInner(Path model) throws IOException {
    ValueInfoProto.Builder inner = ValueInfoProto.newBuilder().setName(INNER);
    inner.getTypeBuilder().getTensorTypeBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE);
    byte[] output =
        ModelProto.newBuilder()
            .setGraph(GraphProto.newBuilder().addOutput(inner))
            .build()
            .toByteArray();
    byte[] file = Files.readAllBytes(model);
    byte[] both = Arrays.copyOf(file, file.length + output.length);
    System.arraycopy(output, 0, both, file.length, output.length);
    return both;
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
    return each(texts, Set.of(LAST), outputs -> unit(mean(states(outputs, LAST))), context)
        .toArray(float[][]::new);
  }

  /**
   * What a linear head reads of each text: of the layer before the last the mean of the states, the
   * state of the whole and that of the first word, which tells kinds of questions apart; and the
   * mean of the last layer's states.
   *
   * @return for each text four vectors of {@link #dimensions()}
   */
  synchronized List<float[][]> parts(List<String> texts, RunContext context) {
    return each(
        texts,
        Set.of(LAST, INNER),
        outputs -> {
          float[] inner = states(outputs, INNER);
          return new float[][] {
            mean(inner),
            Arrays.copyOf(inner, DIMENSIONS),
            Arrays.copyOfRange(inner, DIMENSIONS, 2 * DIMENSIONS),
            mean(states(outputs, LAST))
          };
        },
        context);
  }

  private <R> List<R> each(
      List<String> texts, Set<String> wanted, Read<R> read, RunContext context) {
    load();
    Open model = Objects.requireNonNull(open);
    AtomicInteger encoded = new AtomicInteger();
    List<Supplier<R>> jobs = new ArrayList<>();
    for (String text : texts) {
      jobs.add(
          () -> {
            context.cancellation().check();
            R one = encode(model, model.words.encode(text, LONGEST), wanted, read);
            context.done((double) encoded.incrementAndGet() / texts.size());
            return one;
          });
    }
    return context.workers().all(jobs);
  }

  /** Takes what is needed out of a run's outputs. */
  private interface Read<R> {
    R of(OrtSession.Result outputs) throws OrtException;
  }

  private static <R> R encode(Open model, int[] ids, Set<String> wanted, Read<R> read) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] wide = Arrays.stream(ids).asLongStream().toArray();
    try (var tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(wide), shape);
        var attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        var outputs =
            model.session.run(
                Map.of("input_ids", tokens, "attention_mask", attention, "token_type_ids", types),
                wanted)) {
      return read.of(outputs);
    } catch (OrtException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-43", String.valueOf(e.getMessage())), e);
    }
  }

  /** One vector a token, one after another. */
  private static float[] states(OrtSession.Result outputs, String name) throws OrtException {
    OnnxTensor tensor = (OnnxTensor) outputs.get(name).orElseThrow();
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] states = new float[buffer.remaining()];
    buffer.get(states);
    return states;
  }

  private static float[] mean(float[] states) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < states.length; i++) {
      vector[i % DIMENSIONS] += states[i];
    }
    float scale = (float) DIMENSIONS / states.length;
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] *= scale;
    }
    return vector;
  }

  private static float[] unit(float[] vector) {
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
