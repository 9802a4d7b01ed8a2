package org.signalbox.tabular;

import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Attributions;

/** Adds contributions of slots up to contributions of the table's own columns. */
record Explaining(TableEncoder encoder, Learned learned) {
  /**
   * Explains the second of two classes, the most probable of several, or the value. Where there are
   * more rows than can be explained quickly, an even sample gives the importance and no row's own
   * contributions are kept.
   */
  Attributions attributions(EncodedTable table, double[][] outputs, RunContext context) {
    int rows = outputs.length;
    int explained = Math.min(rows, learned.explainable());
    if (explained == 0) {
      return Attributions.none();
    }
    int[] chosen =
        IntStream.range(0, explained).map(i -> (int) ((long) i * rows / explained)).toArray();
    int[] asked = IntStream.of(chosen).map(r -> asked(outputs[r])).toArray();
    double[][] perSlot = learned.contributions(table.pick(chosen), asked, context);
    double[][] perColumn = new double[explained][];
    double[] importance = new double[encoder.features().size()];
    for (int i = 0; i < explained; i++) {
      perColumn[i] = columns(perSlot[i]);
      for (int f = 0; f < importance.length; f++) {
        importance[f] += Math.abs(perColumn[i][f]) / explained;
      }
    }
    if (explained < rows) {
      return new Attributions(encoder.features(), importance, new double[0][]);
    }
    double[] bases = bases(asked, Share.silent(context));
    return new Attributions(encoder.features(), importance, perColumn, bases, learned.scale());
  }

  private double[] bases(int[] asked, RunContext context) {
    double[] all = learned.bases(encoder.slots(), context);
    if (all.length == 0) {
      return all;
    }
    return IntStream.of(asked).mapToDouble(k -> all[all.length == 1 ? 0 : k]).toArray();
  }

  private static int asked(double[] output) {
    if (output.length <= 2) {
      return output.length - 1;
    }
    int best = 0;
    for (int k = 1; k < output.length; k++) {
      best = output[k] > output[best] ? k : best;
    }
    return best;
  }

  private double[] columns(double[] perSlot) {
    double[] sums = new double[encoder.features().size()];
    List<Slot> slots = encoder.slots();
    for (int s = 0; s < perSlot.length; s++) {
      sums[slots.get(s).source()] += perSlot[s];
    }
    return sums;
  }
}
