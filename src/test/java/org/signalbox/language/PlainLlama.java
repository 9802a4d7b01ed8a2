package org.signalbox.language;

import java.lang.foreign.ValueLayout;

/** One llama layer in plain double arithmetic over de-quantised weights, to compare with. */
final class PlainLlama {
  private static final int HIDDEN = TinyGguf.HIDDEN;
  private static final int HEADS = TinyGguf.HEADS;
  private static final int SIZE = HIDDEN / HEADS;

  private final double[][] embedding;
  private final double[][] q;
  private final double[][] k;
  private final double[][] v;
  private final double[][] output;
  private final double[][] gate;
  private final double[][] up;
  private final double[][] down;

  PlainLlama(GgufFile file) {
    embedding = bytes(file.tensor("token_embd.weight"));
    q = nibbles(file, "attn_q");
    k = nibbles(file, "attn_k");
    v = nibbles(file, "attn_v");
    output = nibbles(file, "attn_output");
    gate = nibbles(file, "ffn_gate");
    up = nibbles(file, "ffn_up");
    down = nibbles(file, "ffn_down");
  }

  float[] logitsAfter(int[] ids) {
    int n = ids.length;
    double[][] keys = new double[n][];
    double[][] values = new double[n][];
    double[] query = new double[0];
    for (int t = 0; t < n; t++) {
      double[] x = normal(embedding[ids[t]]);
      keys[t] = rotated(times(k, x), t);
      values[t] = times(v, x);
      query = rotated(times(q, x), t);
    }
    double[] h = plus(embedding[ids[n - 1]], times(output, attend(query, keys, values)));
    h = plus(h, mlp(normal(h)));
    double[] logits = times(embedding, normal(h));
    float[] floats = new float[logits.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) logits[i];
    }
    return floats;
  }

  private static double[] attend(double[] query, double[][] keys, double[][] values) {
    double[] out = new double[HIDDEN];
    for (int head = 0; head < HEADS; head++) {
      double[] scores = new double[keys.length];
      for (int t = 0; t < keys.length; t++) {
        for (int i = 0; i < SIZE; i++) {
          scores[t] += query[head * SIZE + i] * keys[t][i] / Math.sqrt(SIZE);
        }
      }
      double[] shares = Probabilities.softmax(scores);
      for (int t = 0; t < keys.length; t++) {
        for (int i = 0; i < SIZE; i++) {
          out[head * SIZE + i] += shares[t] * values[t][i];
        }
      }
    }
    return out;
  }

  private double[] mlp(double[] x) {
    double[] inner = times(gate, x);
    double[] other = times(up, x);
    for (int i = 0; i < inner.length; i++) {
      inner[i] *= other[i] / (1 + Math.exp(-inner[i]));
    }
    return times(down, inner);
  }

  /** Neighbours turn together, as in llama-type files. */
  private static double[] rotated(double[] x, int position) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i += 2) {
      double angle = position * Math.pow(10000, -(i % SIZE) / (double) SIZE);
      out[i] = x[i] * Math.cos(angle) - x[i + 1] * Math.sin(angle);
      out[i + 1] = x[i] * Math.sin(angle) + x[i + 1] * Math.cos(angle);
    }
    return out;
  }

  private static double[] normal(double[] x) {
    double squares = 0;
    for (double value : x) {
      squares += value * value;
    }
    double scale = 1 / Math.sqrt(squares / x.length + 1e-5);
    return java.util.Arrays.stream(x).map(value -> value * scale).toArray();
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[matrix.length];
    for (int row = 0; row < y.length; row++) {
      for (int i = 0; i < x.length; i++) {
        y[row] += matrix[row][i] * x[i];
      }
    }
    return y;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private static double[][] nibbles(GgufFile file, String name) {
    GgufTensor tensor = file.tensor("blk.0." + name + ".weight");
    double[][] matrix = new double[tensor.rows()][tensor.columns()];
    for (int row = 0; row < tensor.rows(); row++) {
      for (int i = 0; i < tensor.columns(); i++) {
        long at = row * tensor.rowBytes() + i / 32 * 20L;
        int pair = tensor.data().get(ValueLayout.JAVA_BYTE, at + 4 + i % 16);
        int code = (i % 32 < 16 ? pair : pair >> 4) & 15;
        matrix[row][i] = code * half(tensor, at) + half(tensor, at + 2);
      }
    }
    return matrix;
  }

  private static double[][] bytes(GgufTensor tensor) {
    double[][] matrix = new double[tensor.rows()][tensor.columns()];
    for (int row = 0; row < tensor.rows(); row++) {
      for (int i = 0; i < tensor.columns(); i++) {
        long at = row * tensor.rowBytes() + i / 32 * 34L;
        int code = tensor.data().get(ValueLayout.JAVA_BYTE, at + 2 + i % 32);
        matrix[row][i] = code * half(tensor, at);
      }
    }
    return matrix;
  }

  private static double half(GgufTensor tensor, long at) {
    int low = tensor.data().get(ValueLayout.JAVA_BYTE, at) & 0xff;
    int high = tensor.data().get(ValueLayout.JAVA_BYTE, at + 1);
    return Float.float16ToFloat((short) (high << 8 | low));
  }
}
