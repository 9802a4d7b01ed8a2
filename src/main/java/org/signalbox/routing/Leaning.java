package org.signalbox.routing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.signalbox.boosting.ShippedTrees;

/**
 * One learned figure: a constant and what trees add to it.
 *
 * @param trees over the rows of {@link EngineModel#row}
 */
public record Leaning(ShippedTrees trees, float mean) {
  /** The figure of a row. */
  public double of(float... row) {
    return mean + trees.margins(row)[0];
  }

  void write(DataOutputStream out) throws IOException {
    trees.write(out);
    out.writeFloat(mean);
  }

  static Leaning read(DataInputStream in) throws IOException {
    return new Leaning(ShippedTrees.read(in), in.readFloat());
  }
}
