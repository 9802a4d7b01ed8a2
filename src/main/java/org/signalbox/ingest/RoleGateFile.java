package org.signalbox.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.boosting.TreesFile;
import org.signalbox.task.ProblemException;

/** The gate of column roles on disk, compressed. */
final class RoleGateFile {
  private static final TreesFile FILE = new TreesFile("signalbox column gate 1", "SB-INGEST-59");

  private RoleGateFile() {}

  /** Writes the same bytes for the same gate. */
  static void write(RoleGate gate, OutputStream to) throws IOException {
    FILE.write(to, out -> write(gate, out));
  }

  private static void write(RoleGate gate, DataOutputStream out) throws IOException {
    for (RoleFacet facet : RoleFacet.values()) {
      out.writeUTF(facet.name());
      out.writeInt(facet.features());
    }
    out.writeDouble(gate.temperature());
    for (float value : gate.typical()) {
      out.writeFloat(value);
    }
    gate.trees().write(out);
  }

  /**
   * Reads a gate.
   *
   * @throws ProblemException SB-INGEST-59 when it is damaged or made for other features
   */
  static RoleGate read(Path file) {
    return FILE.read(file, RoleGateFile::read);
  }

  private static RoleGate read(DataInputStream in) throws IOException {
    for (RoleFacet facet : RoleFacet.values()) {
      TreesFile.expect(facet.name(), in.readUTF());
      TreesFile.expect(facet.features(), in.readInt());
    }
    double temperature = in.readDouble();
    float[] typical = new float[RoleFacet.WIDTH];
    for (int i = 0; i < typical.length; i++) {
      typical[i] = in.readFloat();
    }
    return new RoleGate(ShippedTrees.read(in), temperature, typical);
  }
}
