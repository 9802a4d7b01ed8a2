package org.signalbox.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.WholeFile;
import org.signalbox.ingest.RoleTraining;

/** Trains the gate of column roles and writes it where it ships. */
public record ColumnGateTraining(Path data, Path out) {
  /** The published file of labelled columns. */
  public static final String FILE = "sortinghat_train.csv";

  /**
   * Trains, measures and writes. The same data, seed and version give the same bytes.
   *
   * @throws IOException when a file can't be written
   */
  public RoleTraining.Outcome run(RunContext context) throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    ByteArrayOutputStream gate = new ByteArrayOutputStream();
    RoleTraining.Outcome outcome = RoleTraining.run(data.resolve(FILE), gate, context);
    WholeFile.write(out, gate.toByteArray());
    return outcome;
  }
}
