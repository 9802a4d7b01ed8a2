package org.signalbox.ingest;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * What tells the roles of columns: the trained gate, read when the first table is, or the rules
 * where its file can't be read.
 */
public final class ColumnRoles {
  private final Supplier<RoleJudge> recipe;
  private @Nullable RoleJudge judge;

  private ColumnRoles(Supplier<RoleJudge> recipe) {
    this.recipe = recipe;
  }

  public static ColumnRoles rules() {
    return new ColumnRoles(RoleRules::new);
  }

  /**
   * @param gate as {@link RoleTraining} wrote it
   * @param notices told SB-INGEST-59, once, when it is missing, damaged or of another form
   */
  public static ColumnRoles trained(Path gate, Consumer<Problem> notices) {
    return new ColumnRoles(() -> read(gate, notices));
  }

  private static RoleJudge read(Path gate, Consumer<Problem> notices) {
    try {
      return RoleGateFile.read(gate);
    } catch (ProblemException e) {
      notices.accept(e.problem());
      return new RoleRules();
    }
  }

  /** The judge; the same at each call. */
  synchronized RoleJudge judge() {
    RoleJudge known = judge;
    if (known == null) {
      known = recipe.get();
      judge = known;
    }
    return known;
  }
}
