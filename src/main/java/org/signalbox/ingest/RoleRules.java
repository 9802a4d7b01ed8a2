package org.signalbox.ingest;

import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;

/**
 * Roles by explicit rules, in the nine classes of SortingHat (Shah et al., 2021). A trained model
 * takes this place through {@link RoleJudge}.
 */
final class RoleRules implements RoleJudge {
  @Override
  public ColumnRole role(ColumnFacts facts) {
    if (facts.distinct() <= 1) {
      return ColumnRole.NOT_GENERALIZABLE;
    }
    return switch (facts.type()) {
      case DATE, DATETIME -> ColumnRole.DATETIME;
      case BOOLEAN -> ColumnRole.CATEGORICAL;
      case INTEGER, NUMBER -> number(facts);
      case TEXT -> ColumnRole.CATEGORICAL;
    };
  }

  private static ColumnRole number(ColumnFacts facts) {
    if (facts.marked()) {
      return ColumnRole.EMBEDDED_NUMBER;
    }
    boolean few = facts.type() == ColumnType.INTEGER && facts.distinct() <= 10;
    return few ? ColumnRole.CATEGORICAL : ColumnRole.NUMERIC;
  }
}
