package org.signalbox.forecast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.boosting.TreesFile;
import org.signalbox.task.ProblemException;

/** The gate on disk, compressed: its members, ranges, trees and interval factors. */
public final class GateFile {
  private static final TreesFile FILE =
      new TreesFile("signalbox forecast gate 3", "SB-FORECAST-20");

  private GateFile() {}

  /** Writes the same bytes for the same gate. */
  public static void write(Gate gate, OutputStream to) throws IOException {
    FILE.write(to, out -> write(gate, out));
  }

  private static void write(Gate gate, DataOutputStream out) throws IOException {
    out.writeInt(gate.members().size());
    for (String member : gate.members()) {
      out.writeUTF(member);
    }
    out.writeInt(gate.low().length);
    for (int i = 0; i < gate.low().length; i++) {
      out.writeUTF(Feature.values()[i].name());
      out.writeFloat(gate.low()[i]);
      out.writeFloat(gate.high()[i]);
    }
    gate.conformal().write(out);
    out.writeInt(gate.boosters().size());
    for (ShippedTrees trees : gate.boosters()) {
      trees.write(out);
    }
  }

  /**
   * Reads a gate.
   *
   * @throws ProblemException SB-FORECAST-20 when it is missing, damaged, or of another version of
   *     the pool
   */
  public static Gate read(Path file) {
    return FILE.read(file, GateFile::read);
  }

  private static Gate read(DataInputStream in) throws IOException {
    List<String> members = new ArrayList<>();
    TreesFile.expect(AutoPool.members().size(), in.readInt());
    for (AutoPool.Member member : AutoPool.members()) {
      TreesFile.expect(member.engine(), in.readUTF());
      members.add(member.engine());
    }
    Feature[] features = Feature.values();
    TreesFile.expect(features.length, in.readInt());
    float[] low = new float[features.length];
    float[] high = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      TreesFile.expect(features[i].name(), in.readUTF());
      low[i] = in.readFloat();
      high[i] = in.readFloat();
    }
    ConformalTable conformal = ConformalTable.read(in);
    List<ShippedTrees> boosters = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      boosters.add(ShippedTrees.read(in));
    }
    return new Gate(members, low, high, boosters, conformal);
  }
}
