package org.signalbox.language;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Ticker;
import org.signalbox.task.ProblemException;

/** Tries the forms of reading on this machine and looks at the keys and values they make. */
final class Trial {
  /** As many tokens as are timed. */
  private static final int TOKENS = 128;

  private static final int ROUNDS = 3;

  /** How far a faithful form's last values may lie from those of plain floats, relative RMS. */
  private static final double FAITHFUL = 0.1;

  /** Kullback-Leibler divergence, in nats, that bytes instead of floats may cost at one place. */
  private static final double SAME = 0.1;

  private static final System.Logger LOG = System.getLogger(Trial.class.getName());

  private final StoredGraph stored;
  private final Path graphs;
  private final Bench bench;

  /** What every form is opened and timed with; who uses the model meanwhile goes first. */
  record Bench(
      int context,
      OnnxSessions.Threads threads,
      Ticker ticker,
      Turns turns,
      Cancellation cancellation) {
    /** Between two steps. */
    void letOthers() {
      turns.letOthers(cancellation);
    }
  }

  /**
   * @param graphs where the graph and the weights for {@link ReadingForm#DIGITS} stand
   */
  Trial(StoredGraph stored, Path graphs, Bench bench) {
    this.stored = stored;
    this.graphs = graphs;
    this.bench = bench;
  }

  /** The fastest faithful form, and the scales of keys and values. */
  record Findings(ReadingForm form, KvScales scales) {}

  /**
   * What a form did with the sample.
   *
   * @param nanos of the fastest round
   * @param values of the last layer
   */
  @SuppressWarnings("ArrayRecordComponent") // looked at once and never compared
  private record Shown(long nanos, float[] values) {
    double distance(Shown other) {
      double apart = 0;
      double size = 0;
      for (int i = 0; i < values.length; i++) {
        double d = values[i] - other.values[i];
        apart += d * d;
        size += (double) other.values[i] * other.values[i];
      }
      return Math.sqrt(apart / size);
    }
  }

  /**
   * @param texts to calibrate with; the first has at least 128 tokens
   */
  Findings run(List<int[]> texts) {
    Shown floats;
    Shown writing;
    int[] sample = Arrays.copyOf(texts.getFirst(), TOKENS);
    try (GraphSession session = memory(PrunedGraph.reading(stored.model()))) {
      writing = shown(session, sample);
    }
    try (GraphSession session = memory(ExactGraph.reading(stored))) {
      floats = shown(session, sample);
    }
    try (GraphSession session =
        ReadingForm.DIGITS.open(graphs, graphs, bench.context(), bench.threads()).orElseThrow()) {
      Shown digits = shown(session, sample);
      ReadingForm form = fastest(digits, floats, writing);
      return new Findings(form, scales(session, texts));
    }
  }

  /**
   * Whether a graph with keys and values in bytes writes as the stored one does. Some attention has
   * no such form: then the runtime refuses it.
   */
  boolean faithful(byte[] writing, KvScales scales, List<int[]> texts) {
    int[] sample = Arrays.copyOf(texts.getFirst(), TOKENS);
    try {
      float[] expected = logits(stored.model().toByteArray(), Optional.empty(), sample);
      float[] found = logits(writing, Optional.of(scales), sample);
      double sum = 0;
      double normaliser = Logits.logSumExp(expected);
      double other = Logits.logSumExp(found);
      for (int i = 0; i < expected.length; i++) {
        double log = expected[i] - normaliser;
        sum += Math.exp(log) * (log - (found[i] - other));
      }
      return sum < SAME;
    } catch (ProblemException e) {
      LOG.log(System.Logger.Level.INFO, "keys and values stay floats", e);
      return false;
    }
  }

  private float[] logits(byte[] graph, Optional<KvScales> scales, int[] sample) {
    try (LanguageSession session =
            new LanguageSession(
                OnnxSessions.open(graph, stored.folder(), bench.context(), bench.threads()),
                scales);
        RunGuard guard = new RunGuard(bench.cancellation())) {
      float[] logits = new float[session.vocabulary()];
      session.last(sample, 0, guard, logits);
      return logits;
    }
  }

  /** Not a number counts as far away, too. */
  private static ReadingForm fastest(Shown digits, Shown floats, Shown writing) {
    boolean faithful = digits.distance(floats) < FAITHFUL;
    if (faithful && digits.nanos() < Math.min(floats.nanos(), writing.nanos())) {
      return ReadingForm.DIGITS;
    }
    return floats.nanos() < writing.nanos() ? ReadingForm.FLOATS : ReadingForm.WRITING;
  }

  private GraphSession memory(ModelProto graph) {
    return OnnxSessions.open(
        graph.toByteArray(), stored.folder(), bench.context(), bench.threads());
  }

  private Shown shown(GraphSession session, int[] sample) {
    long fastest = Long.MAX_VALUE;
    try (KvCache cache = new KvCache(session.shape(), Optional.empty());
        RunGuard guard = new RunGuard(bench.cancellation())) {
      for (int round = 0; round < ROUNDS; round++) {
        bench.letOthers();
        long start = bench.ticker().nanos();
        session.read(sample, 0, cache, guard);
        fastest = Math.min(fastest, bench.ticker().nanos() - start);
      }
      return new Shown(fastest, cache.lastValues());
    }
  }

  private KvScales scales(GraphSession session, List<int[]> texts) {
    float[][] reach = new float[0][];
    for (int[] text : texts) {
      try (KvCache cache = new KvCache(session.shape(), Optional.empty());
          RunGuard guard = new RunGuard(bench.cancellation())) {
        for (int at = 0; at < text.length; at += TOKENS) {
          bench.letOthers();
          int end = Math.min(text.length, at + TOKENS);
          session.read(Arrays.copyOfRange(text, at, end), at, cache, guard);
        }
        reach = greater(reach, cache.reach());
      }
    }
    return KvScales.of(session.shape().heads(), reach);
  }

  private static float[][] greater(float[][] a, float[][] b) {
    for (int part = 0; part < a.length; part++) {
      for (int i = 0; i < a[part].length; i++) {
        b[part][i] = Math.max(a[part][i], b[part][i]);
      }
    }
    return b;
  }
}
