package org.signalbox.ingest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** The gate of column roles on disk, compressed. */
final class RoleGateFile {
  private static final String FORM = "signalbox column gate 1";

  private RoleGateFile() {}

  /** Writes the same bytes for the same gate. */
  static void write(RoleGate gate, OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeUTF(FORM);
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
  }

  /**
   * Reads a gate.
   *
   * @throws ProblemException SB-INGEST-59 when it is damaged or made for other features
   */
  static RoleGate read(Path file) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
      return read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of("SB-INGEST-59", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static RoleGate read(DataInputStream in) throws IOException {
    expect(FORM, in.readUTF());
    for (RoleFacet facet : RoleFacet.values()) {
      expect(facet.name(), in.readUTF());
      expect(facet.features(), in.readInt());
    }
    double temperature = in.readDouble();
    float[] typical = new float[RoleFacet.WIDTH];
    for (int i = 0; i < typical.length; i++) {
      typical[i] = in.readFloat();
    }
    return new RoleGate(ShippedTrees.read(in), temperature, typical);
  }

  private static void expect(Object wanted, Object found) throws IOException {
    if (!wanted.equals(found)) {
      throw new IOException("expected " + wanted + ", found " + found);
    }
  }
}
