package org.signalbox.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells the roles of columns: the trained gate, read when the first table is, or the rules
 * where its file is missing.
 */
public final class ColumnRoles {
  private final Optional<Path> gate;
  private volatile @Nullable RoleJudge judge;

  private ColumnRoles(Optional<Path> gate) {
    this.gate = gate;
  }

  public static ColumnRoles rules() {
    return new ColumnRoles(Optional.empty());
  }

  /**
   * @param gate as {@link RoleTraining} wrote it
   */
  public static ColumnRoles trained(Path gate) {
    return new ColumnRoles(Optional.of(gate));
  }

  /**
   * The judge; the same at each call.
   *
   * @throws org.signalbox.task.ProblemException SB-INGEST-59 when the gate's file is damaged
   */
  RoleJudge judge() {
    RoleJudge known = judge;
    if (known == null) {
      Optional<Path> file = gate.filter(Files::isRegularFile);
      known = file.isPresent() ? RoleGateFile.read(file.get()) : new RoleRules();
      judge = known;
    }
    return known;
  }
}
