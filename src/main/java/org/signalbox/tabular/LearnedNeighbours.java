package org.signalbox.tabular;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;

/** Rows that are remembered, and how their nearest vote. */
record LearnedNeighbours(Training training, Neighbourhood near, Voting voting, Conformal margin)
    implements Learned {
  private static final String FACTS = "neighbours.json";
  private static final String ROWS = "neighbours.bin";

  private record Facts(List<Slot> slots, List<String> classes, Voting voting, Conformal margin) {}

  static LearnedNeighbours reopen(Saved saved) {
    Facts facts = saved.json(FACTS, Facts.class);
    Training training = saved.bytes(ROWS, in -> read(in, facts));
    return new LearnedNeighbours(
        training, Neighbourhood.of(training), facts.voting(), facts.margin());
  }

  private static Training read(DataInputStream in, Facts facts) throws IOException {
    int rows = in.readInt();
    if (rows < 0 || rows > KnnLearner.MOST_ROWS) {
      throw new IOException("not neighbours: " + rows + " rows");
    }
    float[] values = new float[rows * facts.slots().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    double[] targets = new double[rows];
    for (int i = 0; i < rows; i++) {
      targets[i] = in.readDouble();
    }
    return new Training(
        new EncodedTable(values, facts.slots()), new Target(targets, facts.classes()));
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeInt(training.rows());
    for (float value : training.table().values()) {
      out.writeFloat(value);
    }
    for (double value : training.target().values()) {
      out.writeDouble(value);
    }
  }

  @Override
  public List<SavedPart> parts() {
    Facts facts = new Facts(training.table().slots(), training.target().classes(), voting, margin);
    return List.of(Saved.asJson(FACTS, facts), Saved.asBytes(ROWS, this::write));
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, training.rows());
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    double[][] outputs = voting.all(near, near.of(table, voting.count(), context));
    context.done(1);
    return outputs;
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return margin.bounds(outputs);
  }

  /** Neighbours have no parts that columns could add to. */
  @Override
  public int explainable() {
    return 0;
  }

  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    return new double[0][];
  }
}
